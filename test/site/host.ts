import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'

/** A plain host of a folder, below a path of its server. */
export interface Host {
  /** Where the site stands, with a slash at its end. */
  readonly href: string
  close(): void
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
}

/** Serve a site as strictly as a host can: nothing but its own files and forms is allowed, and no inline style but that of the 404 page. */
export async function serveSite(dist: string, base: string): Promise<Host> {
  const lost = readFileSync(join(dist, '404.html'))
  const style = /<style>([\s\S]*?)<\/style>/.exec(lost.toString())?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'self'; style-src 'self' 'sha256-${hash}'; base-uri 'none'; form-action 'self'`

  const host: Server = createServer(({url = '', headers}, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname)
    const file = path.startsWith(base) ? join(dist, path.slice(base.length) || 'index.html') : undefined
    const isHeld = file !== undefined && statSync(file, {throwIfNoEntry: false})?.isFile() === true
    const [, first, last] = (isHeld && /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '')) || []
    response.writeHead(isHeld ? (first === undefined ? 200 : 206) : 404, {
      'Content-Type': isHeld ? (types[file.split('.').at(-1)!] ?? 'text/plain') : types['html'],
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    })
    const bytes = isHeld ? readFileSync(file) : lost
    response.end(first === undefined ? bytes : bytes.subarray(Number(first), Number(last) + 1))
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  return {
    href: `http://127.0.0.1:${(host.address() as AddressInfo).port}${base}`,
    close() {
      host.close()
      host.closeAllConnections()
    },
  }
}
