import {fingerprint} from './digest.js'
import {foldName} from './fold.js'

/** What no part of a path may hold: controls, what Windows refuses, bidi and invisible marks, halves of surrogate pairs. */
const unfit =
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What most names are, of years, days and numbers too: nothing in them needs a closer look. */
const fit = /^[A-Za-z0-9_-]{1,60}$/
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\.|$)/i
/** What a mended name ends with; a name that was written so is mended too, and so is never taken for one. */
const mark = /~[0-9a-f]{12}$/
/** Bytes of UTF-8: file systems take 255, and an ending must find room. */
const longest = 200

/**
 * The one way in which a name becomes a part of an address and of a file's path.
 *
 * A fit name stays as it is (in Unicode's NFC). Any other is mended and gets a digest of itself at its
 * end, so that two names never share an address and none leaves its folder.
 *
 * @param taken names that would stand in the way of others
 */
export function pathSegment(name: string, taken?: RegExp): string {
  if (fit.test(name) && !devices.test(name) && !taken?.test(name)) return name
  const composed = name.normalize('NFC')
  const start = composed.slice(0, 2 * longest)
  const mended = cut(start.replace(unfit, '-').replace(/^[\s.]+|[\s.]+$/gu, ''))
  const isDevice = devices.test(mended)
  if (mended === composed && mended !== '' && !isDevice && !mark.test(mended) && !taken?.test(mended))
    return mended
  // As JSON, where halves of surrogate pairs differ.
  const digest = fingerprint(JSON.stringify(composed)).slice(0, 12)
  return `${isDevice ? '-' : ''}${mended || 'unnamed'}~${digest}`
}

/** At most `longest` bytes of UTF-8, no character halved. */
function cut(name: string): string {
  if (name.length * 3 <= longest || Buffer.byteLength(name) <= longest) return name
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > longest - 20) break
    end += character.length
  }
  return name.slice(0, end)
}

/** A folder of this name would stand where a page does. */
const pageLike = /\.html$/i
/** So would a shelf of this name, with its own folder or as the list of all shelves. */
const shelfLike = /^index$|\.html$/i

/** The text of an article of this name would stand where another's citation does. */
const formLike = /\.cite$/i

/** The part of an address that stands for a place, an agency or a person: names that differ by width or case alone share it. */
export function shelfSegment(name: string): string {
  return pathSegment(foldName(name), shelfLike)
}

/** Where a seed's page stands: `2024/04/fire.txt` → `articles/2024/04/fire.html`. A slug replaces the last part. */
export function articleUrl(path: string, slug?: string): string {
  const folders = idOf(path).split('/')
  const name = folders.pop()!
  const parts = [
    ...folders.map((folder) => pathSegment(folder, pageLike)),
    pathSegment(slug ?? name, formLike),
  ]
  return `articles/${parts.join('/')}.html`
}

/** Whether a page of a site may stand at an address, or a folder with pages in it at one that ends with a slash. */
export function isOwnAddress(url: string): boolean {
  const parts = url.split('/')
  const name = parts.pop()!
  const [, stem] = /^(.+)\.html$/s.exec(name) ?? []
  const isName = name === '' ? parts.length > 0 : stem !== undefined && isSegment(stem)
  return isName && parts.every((folder) => isSegment(folder) && !pageLike.test(folder))
}

/** Whether a part of an address is as `pathSegment` makes them. */
function isSegment(part: string): boolean {
  const [given, digest] = mark.test(part) ? [part.replace(mark, ''), true] : [part, false]
  return part !== '' && (pathSegment(given) === given || (digest && given === ''))
}

/** Where another form of an article stands: beside its page, under the same name. */
export function besidePage(url: string, ending: string): string {
  return url.replace(/html$/, ending)
}

/** Where a picture is published that stands at a path below the seeds: beside the pages of that folder's articles. */
export function pictureUrl(path: string): string {
  const folders = path.split('/')
  const [, stem = '', ending = ''] = /^(.*)(\.[^.]*)$/s.exec(folders.pop()!) ?? []
  const parts = [...folders.map((folder) => pathSegment(folder, pageLike)), `${pathSegment(stem)}${ending}`]
  return `articles/${parts.join('/')}`
}

/** Where the same picture stands, smaller. */
export function smallerUrl(url: string, width: number): string {
  return url.replace(/(\.[^./]*)$/, `~${width}$1`)
}

/** A seed's path without its extension. */
export function idOf(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}

/** The way from a page to the site's root: `../` for each folder it is in. */
export function rootOf(url: string): string {
  let depth = 0
  for (let at = url.indexOf('/'); at >= 0; at = url.indexOf('/', at + 1)) depth++
  return '../'.repeat(depth)
}

/** An address below the root as it is written in a link: each part percent-encoded (RFC 3986). */
export function encodeUrl(url: string): string {
  return plain.test(url) ? url : encodeParts(url)
}

/** What most addresses are made of is written as it is. */
const plain = /^[A-Za-z0-9\-_.~/]*$/

function encodeParts(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/')
}
