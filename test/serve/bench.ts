import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {get, type IncomingMessage} from 'node:http'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {servePreview, type Outcome, type Preview} from '../../src/serve/index.js'

/** A folder of the test's own, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-serve-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text)
  return folder
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

/** Wait for something that was said before or will be said, one after the other. */
export interface Queue<T> {
  push(value: T): void
  next(): Promise<T>
}

export function queue<T>(): Queue<T> {
  const values: T[] = []
  const takers: ((value: T) => void)[] = []
  return {
    push(value) {
      const taker = takers.shift()
      if (taker) taker(value)
      else values.push(value)
    },
    next: () =>
      new Promise((resolve) => (values.length > 0 ? resolve(values.shift()!) : takers.push(resolve))),
  }
}

/** A promise that the test keeps when it likes. */
export function promised(): {promise: Promise<void>; keep: () => void} {
  let keep = (): void => {}
  const promise = new Promise<void>((resolve) => (keep = resolve))
  return {promise, keep}
}

/** A small publisher: every seed becomes a page of its words, and one with `broken` in it is a fault. */
export function publisher(root: string): () => Promise<Outcome> {
  return () => {
    const files = new Map<string, string>()
    for (const name of readdirSync(join(root, 'seeds'))) {
      const text = readFileSync(join(root, 'seeds', name), 'utf8')
      if (text.includes('broken')) {
        return Promise.resolve({files: new Map(), report: `seeds/${name}:1:1 error ${text}\n`, failed: true})
      }
      const html = name.endsWith('.txt')
      const address = html ? name.replace('.txt', '.html') : name
      write(join(root, 'dist', address), html ? `<body><p>${text}</p></body>` : text)
      files.set(address, text)
    }
    for (const name of readdirSync(join(root, 'dist'))) if (!files.has(name)) rmSync(join(root, 'dist', name))
    return Promise.resolve({files, report: '', failed: false})
  }
}

/** A running preview of a folder's `seeds`, and all that it logs; `built` waits for the end of the next build. */
export async function preview(root: string, more: Partial<Preview> = {}) {
  const lines: string[] = []
  const ends = queue<string>()
  const log = (line: string): void => {
    lines.push(line)
    if (/^(Built|Failed): /.test(line)) ends.push(line)
  }
  mkdirSync(join(root, 'dist'), {recursive: true})
  const watch = [join(root, 'seeds')]
  const fixed = {folder: join(root, 'dist'), watch, build: publisher(root), port: 0, log}
  const server = await servePreview({...fixed, ...more})
  onTestFinished(server.close)
  return {...server, lines, built: () => ends.next()}
}

/** What a server answers to a request that no client would let us send. */
export async function raw(url: string, request: string): Promise<string> {
  const {port} = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  let text = ''
  socket.on('data', (bytes: Buffer) => (text += bytes.toString()))
  socket.write(request)
  await once(socket, 'close')
  return text
}

/** Ask for a target just as it is written. */
export function ask(
  url: string,
  target: string,
  head = `Host: ${new URL(url).host}`,
  method = 'GET',
): Promise<string> {
  return raw(url, `${method} ${target} HTTP/1.1\r\n${head}\r\nConnection: close\r\n\r\n`)
}

export interface Said {
  readonly event: string
  readonly words: string
}

/** Listen as an open page does: with the query that the page's script has. */
export async function follow(url: string, html: string) {
  const query = /client\.js\?([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  const said = queue<Said>()
  const request = get(`${url}.pressmark/events?${query}`)
  request.on('error', () => {})
  onTestFinished(() => void request.destroy())
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const ended = once(response, 'end')
  ended.catch(() => {})
  response.on('error', () => {})
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (more: string) => {
    const messages = (text + more).split('\n\n')
    text = messages.pop()!
    for (const message of messages) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? []
      if (event !== undefined) said.push({event, words: JSON.parse(data!) as string})
    }
  })
  return {next: () => said.next(), ended}
}

/** Open a page: its text, and what it hears from then on. */
export async function open(url: string, address: string) {
  const response = await fetch(new URL(address, url))
  const html = await response.text()
  return {status: response.status, html, ...(await follow(url, html))}
}
