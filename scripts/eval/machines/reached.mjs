// Which articles a program finds that knows nothing of a site but one address.
import {createServer} from 'node:http'
import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith'
import RssParser from 'rss-parser'
import Sitemapper from 'sitemapper'

/** The addresses of articles, and the document before, in a document of a feed. */
const walks = {
  atom: (text) => {
    const {entries, links} = parseAtomFeed(text)
    return {found: entries.map(({id}) => id), before: links.find(({rel}) => rel === 'prev-archive')?.href}
  },
  rss: (text) => {
    const {items, atom} = parseRssFeed(text)
    const before = atom?.links?.find(({rel}) => rel === 'prev-archive')?.href
    return {found: items.map(({link}) => link), before}
  },
  json: (text) => {
    const {items, next_url} = parseJsonFeed(JSON.parse(text))
    return {found: items.map(({url}) => url), before: next_url}
  },
}

/** From the document that is subscribed to back to the oldest. */
export function byFeed(start, fileAt) {
  const walk = walks[/\w+$/.exec(start)[0]]
  const found = new Set()
  let documents = 0
  for (let next = start; next !== undefined; documents++) {
    const own = walk(fileAt(next))
    for (const url of own.found) found.add(url)
    next = own.before
  }
  return {found, documents}
}

/** Each feed by a second parser, which reads XML otherwise; how many it has something against. */
export async function refusedFeeds(texts) {
  const parser = new RssParser()
  const refused = await Promise.all(
    texts.map((text) =>
      parser.parseString(text).then(
        () => [],
        ({message}) => [message],
      ),
    ),
  )
  return refused.flat()
}

/** From the sitemap over http, as a program of others walks it. */
export async function bySitemap(base, fileAt) {
  const server = createServer((request, response) => {
    const own = `http://127.0.0.1:${server.address().port}/`
    response.writeHead(200, {'content-type': 'application/xml'})
    response.end(fileAt(base + request.url.slice(1)).replaceAll(base, own))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = `http://127.0.0.1:${server.address().port}/`
  try {
    const {sites, errors} = await new Sitemapper({url: `${own}sitemap.xml`, timeout: 20_000}).fetch()
    if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
    return new Set(
      sites.map((url) => url.replace(own, base)).filter((url) => url.startsWith(`${base}articles/`)),
    )
  } finally {
    server.close()
  }
}
