/** Questions → answers: a text in a line, its article in a line. All that `pressmark parse` knows, and quick to load. */
import {givenFields, parse, recordOf, type ArticleRecord} from '../parse/index.js'
import type {Fields, Message, Source} from '../record/index.js'
import {sha256} from '../text/digest.js'
import {json, readJson} from '../text/json.js'
import {brokenIn, textOfUtf8} from '../text/utf8.js'

/** One line of answer for each line of question. */
export interface RecordAnswer {
  readonly id: unknown
  readonly article: ArticleRecord | null
  readonly messages: readonly Message[]
}

/** A line of JSON Lines that asks for an article: `{"id", "text"}`, and perhaps `path`, `url`, `metadata`. */
interface Question {
  readonly id?: unknown
  readonly text?: unknown
  readonly path?: unknown
  readonly url?: unknown
  readonly metadata?: unknown
}

/** What any thread can do: read questions, a line each, and answer them, a line each; an empty line is none. */
export function recordTasks({language}: {readonly language: string}) {
  return {
    answer: (lines: Uint8Array): Uint8Array => {
      const answers: string[] = []
      for (const {line, about} of linesOf(lines)) {
        if (/\S/.test(line)) answers.push(written(answerTo(line, language, about), line), '\n')
      }
      return Buffer.from(answers.join(''))
    },
  }
}

/** A line, and what there is to say of its bytes. */
interface Line {
  readonly line: string
  readonly about?: string
}

function linesOf(bytes: Uint8Array): readonly Line[] {
  const text = textOfUtf8(bytes)
  if (text !== undefined) return text.split('\n').map((line) => ({line}))
  const lines: Line[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start)
    lines.push(lineOf(Buffer.from(bytes.subarray(start, end < 0 ? undefined : end))))
    start = end < 0 ? bytes.length : end + 1
  }
  return lines
}

/** Whatever is no UTF-8 becomes U+FFFD. */
function lineOf(bytes: Buffer): Line {
  const line = bytes.toString('utf8')
  const broken = brokenIn(bytes, line)
  if (!broken) return {line}
  const byte = bytes[broken.offset]!.toString(16).toUpperCase()
  const others = broken.count > 1 ? `; this and ${broken.count - 1} more are` : '; it is'
  const about = `Unexpected byte \`0x${byte}\` at offset ${broken.offset} of this line, expected utf-8${others} shown as \`\ufffd\``
  return {line, about}
}

/** An answer as a line; an id that no number can hold is written as it was asked. */
function written(answer: RecordAnswer, line: string): string {
  const text = json(answer)
  const digits = /^\{"id":"(-?\d{16,})"/.exec(text)?.[1]
  if (digits === undefined || typeof (JSON.parse(unmarked(line)) as Question).id !== 'number') return text
  return `{"id":${digits}${text.slice(digits.length + 8)}`
}

export type RecordTasks = ReturnType<typeof recordTasks>

function answerTo(line: string, language: string, bytes?: string): RecordAnswer {
  const question = readQuestion(line)
  if (typeof question === 'string') return refused(null, question)
  const {id = null, text, path, url, metadata} = question
  if (typeof text !== 'string') return refused(id, 'Expected `text` to be a text')
  const given = givenFields({...asObject(metadata), ...(typeof url === 'string' && {original: url})})
  const source = sourceOf(
    text,
    typeof path === 'string' && path !== '' ? path : `${nameOf(id)}.txt`,
    given.value,
    bytes,
  )
  const about = given.messages.map((message): Message => ({...message, path: source.path}))
  const {value, messages} = parse(source, {}, language, 'record')
  return {id, article: value ? recordOf(value.article) : null, messages: [...about, ...messages]}
}

function readQuestion(line: string): Question | string {
  try {
    const question = readJson(unmarked(line))
    if (typeof question === 'object' && question !== null && !Array.isArray(question)) return question
    return 'Expected an object with `id` and `text`'
  } catch (error) {
    return `Cannot read this line as JSON: ${(error as Error).message}`
  }
}

function refused(id: unknown, reason: string): RecordAnswer {
  return {id, article: null, messages: [{path: nameOf(id), rule: 'question', reason, fatal: true}]}
}

function nameOf(id: unknown): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : 'record'
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function unmarked(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function sourceOf(text: string, path: string, fields: Fields | undefined, about?: string): Source {
  const words = unmarked(text)
  return {
    path,
    format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text',
    text: words.includes('\r') ? words.replace(/\r\n?/g, '\n') : words,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: Buffer.byteLength(text),
    digest: sha256(text),
    ...(fields && {fields}),
    ...(about !== undefined && {messages: [{path, rule: 'encoding', reason: about, fatal: false}]}),
  }
}
