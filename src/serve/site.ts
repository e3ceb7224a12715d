import {pathOf} from './address.js'
import {hasSite, versionOf, type Edition} from './edition.js'
import {readInside} from './folder.js'
import {notice, pageReply, reply, type Reply} from './page.js'
import {typeOf} from './types.js'

/**
 * What the site answers at an address, as a plain host would, or why there is no site.
 *
 * The version is that of the edition at the request's beginning, never a newer one: a file that is
 * published meanwhile costs at worst one more load, and a page never takes old words for new.
 */
export async function answer(folder: string, edition: Edition, address: string): Promise<Reply> {
  const page = address === '' || address.endsWith('/') ? `${address}index.html` : address
  const version = versionOf(edition, page)
  if (!hasSite(edition)) return pageReply(503, waiting(edition), page, version)

  const found = await readInside(folder, page)
  if (found === 'folder') return redirect(`${pathOf(page)}/`)
  if (found === undefined) return pageReply(404, await notFound(folder, page), page, version)
  const type = typeOf(page)
  return type.startsWith('text/html') ? pageReply(200, found, page, version) : reply(200, type, found)
}

function waiting({isFirst, fault}: Edition): string {
  return isFirst
    ? notice('Building the site', 'This page loads anew when the site is built.')
    : notice('The site could not be built', fault)
}

function redirect(location: string): Reply {
  return {status: 302, headers: {Location: location}, body: Buffer.alloc(0)}
}

async function notFound(folder: string, page: string): Promise<Buffer | string> {
  const found = await readInside(folder, '404.html')
  return found instanceof Buffer ? found : notice('Not found', `There is no ${page}`)
}
