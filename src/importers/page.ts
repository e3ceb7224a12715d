import {decodingOf} from '../record/index.js'
import {type Found, lost, type Place} from './found.js'
import {htmlRecord} from './html/index.js'
import {takeOut} from './markup/embedded.js'

/** The encoding that a page names in its head (HTML, 4.2.5.4). */
export function charsetIn(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 2048))
  return /<meta\s[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1]
}

/** Bytes as the characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** A page as it was saved. */
export function page(bytes: Uint8Array, place: Place): Found[] {
  const decoded = place.tools.decode(bytes) ?? place.tools.decode(bytes, charsetIn(bytes))
  if (decoded === undefined)
    return [lost('Cannot read this page: it is no text in an encoding that is known', {}, 'encoding')]
  const {html, pictures} = takeOut(decoded.text, place.tools.measure)
  const record = htmlRecord(html, {path: place.path, pictures: place.leavesPictures ? 'none' : 'beside'})
  const held = place.leavesPictures ? [] : pictures
  return record
    ? [...held, {record: {...record, id: '', ...decodingOf(decoded)}, number: 1}]
    : [lost('Expected an article in this page, found none', {}, 'no-article')]
}
