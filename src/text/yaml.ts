import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  Parser,
  stringify,
  type YAMLParseError,
} from 'yaml'
import type * as z from 'zod'
import type {Checked, Message} from '../record/index.js'
import {nearest} from './nearest.js'
import {shorten} from './width.js'

/** Where a YAML text stands, for its messages. */
export interface YamlPlace {
  readonly path: string
  /** The line of the file that the text begins on. */
  readonly firstLine?: number
  /** The keys that may stand below others, for a suggestion, e.g. below `['lists']`. */
  readonly keysBelow: (path: readonly PropertyKey[]) => readonly string[]
  readonly fatal: boolean
}

/** Far deeper than anyone writes, and shallow enough for any function that calls itself. */
const deepest = 64
/** Unknown keys that get a message each. */
const shown = 50

/**
 * Read YAML 1.2 by the failsafe schema (every scalar is the text that is written, so that `1998`, `no` and
 * `007` stay what they are) and check it against a schema.
 *
 * A key that is unknown, ill-typed or given twice gets a message with its place and is left out; the others
 * count. Aliases are refused, since a few of them can stand for more than fits in memory.
 */
export function readYaml<T>(written: string, schema: z.ZodType<T>, place: YamlPlace): Checked<T> {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const lines = linesOf(text)
  const messages: Message[] = []
  const say: Say = (offset, rule, reason) => {
    const {line, col} = lines.linePos(offset)
    const point = {line: line + (place.firstLine ?? 1) - 1, column: col}
    const start = offset - col + 1
    const end = text.indexOf('\n', start)
    const excerpt = text.slice(start, end < 0 ? undefined : end)
    messages.push({path: place.path, place: point, excerpt, rule, reason, fatal: place.fatal})
  }

  const deep = tooDeep(text)
  if (deep !== undefined) {
    say(deep, 'yaml', `Cannot read this as YAML: it is nested more than ${deepest} deep`)
    return {messages}
  }
  const {errors, contents} = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    // Silent, it would pass over a second document.
    logLevel: 'error',
    // Asked of a set below: the parser compares each key with each.
    uniqueKeys: false,
  })
  const [fault] = errors
  if (fault) say(fault.pos[0], 'yaml', `Cannot read this as YAML: ${worded(fault)}`)
  else if (contents !== null && !isMap(contents) && !isEmpty(contents))
    say(rangeOf(contents), 'yaml', 'Expected keys and values such as `headline: …`')
  else {
    const given: unknown = isMap(contents) ? plainOf(contents, say) : {}
    const value = checked(given as Record<string, unknown>, schema, contents, place, say)
    messages.sort(byPlace)
    return {...(value !== undefined && {value}), messages}
  }
  return {messages}
}

/** Plain data as YAML that `readYaml` reads as the same; what is empty is left out. */
export function writeYaml(value: Readonly<Record<string, unknown>>): string {
  const full = (_: unknown, inner: unknown): unknown => inner ?? undefined
  return stringify(value, full, {lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'PLAIN'})
}

function byPlace({place: a}: Message, {place: b}: Message): number {
  return a!.line - b!.line || a!.column - b!.column
}

type Say = (offset: number, rule: string, reason: string) => void

function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start)
  return lines
}

/** What is wrong, for who has never seen the parser. */
function worded({code, message}: YAMLParseError): string {
  return code === 'MULTIPLE_DOCS' ? 'a second document begins here' : message
}

/** Where a text is nested too deep to be read, if it is. */
function tooDeep(text: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    // Its tokens are asked for so that they are made.
    Array.from(parser.next(lexeme))
    if (parser.stack.length > deepest) return parser.offset
  }
  return undefined
}

/** A node as plain data; a key like `__proto__` is a key like any other, and an empty value is no value. */
function plainOf(node: unknown, say: Say): unknown {
  if (isScalar(node)) return String(node.value)
  if (isSeq(node)) return node.items.map((each) => plainOf(each, say))
  if (isAlias(node)) say(rangeOf(node), 'yaml', 'Unexpected alias, expected the words themselves')
  if (!isMap(node)) return undefined
  const given = Object.create(null) as Record<string, unknown>
  const seen = new Set<string>()
  for (const {key, value} of node.items) {
    const name = nameOf(key)
    if (name === undefined) say(rangeOf(key), 'yaml', 'Unexpected key, expected a word')
    else if (seen.has(name)) say(rangeOf(key), 'duplicate-key', `Unexpected second key ${quoted(name)}`)
    else {
      seen.add(name)
      const plain = plainOf(value, say)
      if (plain !== undefined && plain !== '') given[name] = plain
    }
  }
  return given
}

/** What the schema makes of it, once all that it objects to is left out. */
function checked<T>(
  given: Record<string, unknown>,
  schema: z.ZodType<T>,
  contents: unknown,
  place: YamlPlace,
  say: Say,
): T | undefined {
  for (;;) {
    const result = schema.safeParse(given)
    if (result.success) return result.data
    const before = Object.keys(given).length
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') sayUnknown(issue, contents, place, say)
      else sayWrong(issue, contents, say)
      const wrong = issue.path.length > 0 ? [issue.path[0]] : 'keys' in issue ? issue.keys : []
      for (const key of wrong) delete given[String(key)]
    }
    if (Object.keys(given).length === before) return undefined
  }
}

interface Unknown {
  readonly path: readonly PropertyKey[]
  readonly keys: readonly string[]
}

function sayUnknown({path, keys}: Unknown, contents: unknown, place: YamlPlace, say: Say): void {
  for (const key of keys.slice(0, shown)) {
    const meant = nearest(key, place.keysBelow(path))
    const name = quoted([...path, key].map(String).join('.'))
    const tail = meant === undefined ? 'it is not known and was left out' : `did you mean \`${meant}\`?`
    say(find(contents, [...path, key]).key, 'unknown-key', `Unexpected key ${name}, ${tail}`)
  }
  const more = keys.slice(shown)
  if (more[0] !== undefined)
    say(
      find(contents, [...path, more[0]]).key,
      'unknown-key',
      `Unexpected ${more.length} more keys like this`,
    )
}

function sayWrong(
  {path, message}: {path: PropertyKey[]; message: string},
  contents: unknown,
  say: Say,
): void {
  const {value, isThere} = find(contents, path)
  const reason = isThere ? message : `Expected a key ${quoted(String(path.at(-1)))} here`
  say(value, 'ill-typed-key', reason)
}

/** Where a value and its key begin; where the last step leads nowhere, where the value around it does. */
function find(
  contents: unknown,
  path: readonly PropertyKey[],
): {key: number; value: number; isThere: boolean} {
  let node = contents
  let found = {key: rangeOf(contents), value: rangeOf(contents), isThere: true}
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({key}) => nameOf(key) === step) : undefined
    node = isSeq(node) ? node.items[Number(step)] : pair?.value
    if (!pair && node === undefined) return {...found, isThere: false}
    const value = rangeOf(node ?? pair?.key)
    found = {key: pair ? rangeOf(pair.key) : value, value, isThere: true}
  }
  return found
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === ''
}

function rangeOf(node: unknown): number {
  return (node as {range?: readonly [number, ...number[]] | null} | null | undefined)?.range?.[0] ?? 0
}

function quoted(words: string): string {
  return `\`${shorten(words, 60)}\``
}
