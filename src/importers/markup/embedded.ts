import {embeddedIn, embeddedName} from '../../text/embedded.js'
import type {Found, Tools} from '../found.js'
import {tiny} from './pictures.js'

/** HTML with names in place of the pictures that stood in it, and those pictures. */
export interface TakenOut {
  readonly html: string
  readonly pictures: readonly Found[]
}

/**
 * Take the pictures out of HTML that stand in it as `data:`, since no record is to carry them.
 *
 * What is no picture by its own bytes, as one of SVG, stays an address that nobody follows; signs and counters, and
 * what stands there until a script has loaded another, are left out.
 */
export function takeOut(html: string, measure: Tools['measure']): TakenOut {
  if (!measure || !html.includes('data:image/')) return {html, pictures: []}
  const pictures = new Map<string, Found>()
  let text = ''
  let at = 0
  for (const {from, to, bytes} of embeddedIn(html)) {
    // Only an attribute names a picture: among the words of a text, such an address is words.
    const header = html.lastIndexOf('<', from) > html.lastIndexOf('>', from) ? measure(bytes) : undefined
    if (!header) continue
    text += html.slice(at, from)
    at = to
    if (Math.min(header.width, header.height) < tiny) continue
    const name = embeddedName(bytes, header.format)
    pictures.set(name, {picture: bytes, address: name, within: name})
    text += name
  }
  return {html: text + html.slice(at), pictures: [...pictures.values()]}
}
