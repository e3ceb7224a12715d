/** Questions → answers: a text in a line, its article in a line. All that `pressmark parse` knows, and quick to load. */
import {givenFields, parse, recordOf, type ArticleRecord} from '../parse/index.js'
import type {Fields, Message, Source} from '../record/index.js'
import {sha256} from '../text/digest.js'
import {textOfUtf8} from '../text/utf8.js'

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
      for (const line of textOf(lines).split('\n')) {
        if (/\S/.test(line)) answers.push(JSON.stringify(answerTo(line, language)), '\n')
      }
      return Buffer.from(answers.join(''))
    },
  }
}

/** Whatever is no UTF-8 becomes U+FFFD. */
function textOf(bytes: Uint8Array): string {
  return textOfUtf8(bytes) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

export type RecordTasks = ReturnType<typeof recordTasks>

function answerTo(line: string, language: string): RecordAnswer {
  const question = readQuestion(line)
  if (typeof question === 'string') return refused(null, question)
  const {id = null, text, path, url, metadata} = question
  if (typeof text !== 'string') return refused(id, 'Expected `text` to be a text')
  const given = givenFields({...asObject(metadata), ...(typeof url === 'string' && {original: url})})
  const source = sourceOf(
    text,
    typeof path === 'string' && path !== '' ? path : `${nameOf(id)}.txt`,
    given.value,
  )
  const about = given.messages.map((message): Message => ({...message, path: source.path}))
  const {value, messages} = parse(source, {}, language, 'record')
  return {id, article: value ? recordOf(value.article) : null, messages: [...about, ...messages]}
}

function readQuestion(line: string): Question | string {
  try {
    const question: unknown = JSON.parse(line)
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

function sourceOf(text: string, path: string, fields: Fields | undefined): Source {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text
  return {
    path,
    format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text',
    text: unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: Buffer.byteLength(text),
    digest: sha256(text),
    ...(fields && {fields}),
  }
}
