import type {ServerResponse} from 'node:http'
import {hasSite, versionOf, type Edition} from './edition.js'

/** The open pages: whoever subscribes is told when to load anew, and what is wrong. */
export interface Channel {
  /** Keep a response open for the page that its query names. */
  readonly subscribe: (query: URLSearchParams, response: ServerResponse) => void
  /** Tell every open page what the new edition means for it. */
  readonly announce: () => void
  /** End every response. */
  readonly close: () => void
}

interface Reader {
  readonly page: string
  readonly version: string
  readonly response: ServerResponse
}

/**
 * Open the channel, which always speaks of the edition that stands now.
 *
 * A page says what it was when it was loaded. So it does not matter whether it listens already when a
 * build ends, comes late or comes back to a server that was started anew: the comparison is the same.
 */
export function openChannel(edition: () => Edition): Channel {
  const readers = new Set<Reader>()
  return {
    subscribe(query, response) {
      const reader = {page: query.get('page') ?? '', version: query.get('version') ?? '', response}
      readers.add(reader)
      response.on('close', () => readers.delete(reader))
      response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8'})
      response.write('retry: 1000\n\n')
      tell(reader, edition())
    },
    announce() {
      for (const reader of readers) tell(reader, edition())
    },
    close() {
      for (const {response} of readers) response.end()
    },
  }
}

/** Nothing is known before the first build has ended; a page without a site has its fault in its own text. */
function tell({page, version, response}: Reader, edition: Edition): void {
  if (edition.isFirst) return
  if (versionOf(edition, page) !== version) say(response, 'reload', '')
  else say(response, 'fault', hasSite(edition) ? edition.fault : '')
}

function say(response: ServerResponse, event: string, words: string): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(words)}\n\n`)
}
