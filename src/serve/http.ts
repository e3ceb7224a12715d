import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {addressOf, queryOf} from './address.js'
import {client} from './client.js'
import {reply, type Reply} from './page.js'
import {partOf} from './range.js'
import {typeOf} from './types.js'

/** Whom the server asks. */
export interface Desk {
  /** The site's answer at an address. */
  readonly answer: (address: string) => Promise<Reply>
  /** Takes over a response that stays open. */
  readonly subscribe: (query: URLSearchParams, response: ServerResponse) => void
}

/** How many ports are tried when the wanted one is taken and nobody insists. */
const tries = 20

/** Serve this machine, and no other, on the port asked for, or on the first free one from 4000. */
export async function listen(desk: Desk, port?: number): Promise<{server: Server; url: string}> {
  const server = createServer((request, response) => {
    respond(desk, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(request.method, response, reply(500, plain, `${String(error)}\n`))
    })
  })
  const first = port ?? 4000
  const last = port === undefined ? first + tries - 1 : first
  for (let at = first; ; at++) {
    try {
      await listenOn(server, at)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (at === last)
        throw new Error(`Cannot listen on 127.0.0.1:${taken(first, last)}: taken`, {cause: error})
    }
  }
  return {server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`}
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function taken(first: number, last: number): string {
  return first === last ? String(first) : `${first} to ${last}`
}

async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {url = '', method} = request
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  const refused = refusal(request)
  const address = addressOf(url)
  if (refused) send(method, response, refused)
  else if (address === undefined) send(method, response, reply(400, plain, 'Cannot read this address\n'))
  else if (address === '.pressmark/client.js') send(method, response, reply(200, typeOf(address), client))
  else if (address === '.pressmark/events' && method === 'GET') desk.subscribe(queryOf(url), response)
  else
    send(
      method,
      response,
      partOf(await desk.answer(address), method === 'GET' ? request.headers.range : undefined),
    )
}

const plain = typeOf('.txt')

/**
 * Why a request is turned away at the door.
 *
 * A page elsewhere on the web can point a name of its own at this machine and then read what it
 * likes (DNS rebinding); but then the browser says that name.
 */
function refusal({method, headers: {host = ''}}: IncomingMessage): Reply | undefined {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host)) {
    return reply(403, plain, 'The preview answers to 127.0.0.1 and localhost only\n')
  }
  if (method === 'GET' || method === 'HEAD') return undefined
  const {status, headers, body} = reply(405, plain, 'The preview can only be read\n')
  return {status, headers: {...headers, Allow: 'GET, HEAD'}, body}
}

function send(method: string | undefined, response: ServerResponse, {status, headers, body}: Reply): void {
  response.writeHead(status, {...headers, 'Content-Length': body.length})
  response.end(method === 'HEAD' ? undefined : body)
}
