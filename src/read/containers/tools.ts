import {brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync} from 'node:zlib'
import type {Tools} from '../../importers/index.js'
import {encodingNamed} from '../../text/encodings.js'
import {decode} from '../decode.js'
import {headerOf} from '../pictures/header.js'

/** What importers need of the outside, within the limits of a record. */
export function toolsFor(recordBytes: number, decoding = decodeAs): Tools {
  const most = {maxOutputLength: recordBytes}
  const codings: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    gzip: (bytes) => gunzipSync(bytes, most),
    'x-gzip': (bytes) => gunzipSync(bytes, most),
    br: (bytes) => brotliDecompressSync(bytes, most),
    // RFC 9110 means zlib by it, and many send it bare.
    deflate: (bytes) => ((bytes[0]! & 15) === 8 ? inflateSync(bytes, most) : inflateRawSync(bytes, most)),
  }
  return {
    decode: decoding,
    measure: headerOf,
    inflate: (bytes, coding) => {
      try {
        return Object.hasOwn(codings, coding) ? codings[coding]!(bytes) : undefined
      } catch {
        return undefined
      }
    },
  }
}

/** A text in the encoding that a label names, or in the one that it shows. */
function decodeAs(bytes: Uint8Array, label: string | undefined): string | undefined {
  return decode(bytes, '', label === undefined ? undefined : encodingNamed(label)).value?.text
}
