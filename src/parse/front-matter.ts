import type {Checked, Fields, Message} from '../record/index.js'
import {fieldsFrom, isKey, readFields} from './fields.js'

/** A text, and the front matter that was taken off its beginning. */
export interface Split {
  readonly yaml?: string
  readonly rest: string
  /** The line of the file that the rest begins on. */
  readonly firstLine: number
  /** It begins like front matter, and the line that would end it is missing. */
  readonly isOpen?: true
}

const fence = /^---[ \t]*$/
/** What front matter begins with, after blank lines and comments: a key; or it is empty. */
const keyed = /^(?:[ \t]*(?:#.*)?\n)*(?:[^\s#:\-][^\n:]*:(?:\s|$)|[ \t]*$)/

/**
 * Split a text that begins with front matter: YAML between two lines of `---`.
 *
 * Where no key stands between such lines they are the text's own, so that no word of it is lost.
 */
export function splitFrontMatter(text: string): Split {
  const whole: Split = {rest: text, firstLine: 1}
  if (!text.startsWith('---')) return whole
  const open = lineAt(text, 0)
  if (!fence.test(open)) return whole
  const start = open.length + 1
  let end = start
  let firstLine = 2
  for (; end < text.length && !fence.test(lineAt(text, end)); firstLine++) end += lineAt(text, end).length + 1
  const yaml = text.slice(start, Math.max(start, end - 1))
  if (!keyed.test(yaml)) return whole
  if (end >= text.length) return /\S/.test(yaml) ? {...whole, isOpen: true} : whole
  return {yaml, rest: text.slice(end + lineAt(text, end).length + 1), firstLine: firstLine + 1}
}

/** The line that begins at `at`. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? undefined : end)
}

/** What an editor should know of front matter that has no end. */
export function openFrontMatter(path: string): Message {
  const reason = 'Expected a line `---` that ends the front matter; all of it is read as text'
  const place = {line: 1, column: 1}
  return {path, place, excerpt: '---', rule: 'front-matter', reason, fatal: false}
}

/** The fields that an article's front matter gives. What is wrong in it is said, and the rest counts. */
export function readFrontMatter(yaml: string, path: string): Checked<Fields> {
  const simple = readSimple(yaml)
  const quick = simple && fieldsFrom(simple)
  return quick ? {value: quick, messages: []} : readFields(yaml, {path, firstLine: 2})
}

const simpleLine = new RegExp(
  String.raw`^([A-Za-z]+): +(?:` +
    // Words in quotes, or a list of words.
    String.raw`"([^"\\]*)"|\[([^[\]{}"'#&*!|>%@\`:\\]*)\]|` +
    // Bare words, in which a colon stands only as in 10:30.
    String.raw`([^\s"'[\]{}#&*!|>%@\`,?:-][^#:"\\]*(?::\d\d[^#:"\\]*)*))$`,
)

/**
 * Front matter of nothing but `key: plain words`, `key: "words"` and `key: [words, words]`, as nearly all is,
 * read without a YAML parser; undefined where anything else stands in it.
 */
function readSimple(yaml: string): Record<string, string | string[]> | undefined {
  const given: Record<string, string | string[]> = {}
  const seen = new Set<string>()
  for (const line of yaml.split('\n')) {
    if (line === '') continue
    const [, key = '', quoted, list, plain] = simpleLine.exec(line) ?? []
    if (!isKey(key) || seen.has(key)) return undefined
    seen.add(key)
    const value = list === undefined ? (quoted ?? plain!.trimEnd()) : membersOf(list)
    if (value === undefined) return undefined
    if (value !== '') given[key] = value
  }
  return given
}

function membersOf(list: string): string[] | undefined {
  const members = list.split(',').map((member) => member.trim())
  return members.some((member) => member === '' || /^[-?]/.test(member)) ? undefined : members
}
