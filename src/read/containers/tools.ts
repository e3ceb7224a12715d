import {brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync} from 'node:zlib'
import type {Decoded, Tools} from '../../importers/index.js'
import {encodingNamed} from '../../text/encodings.js'
import {decodePart} from '../decode.js'
import {headerOf} from '../pictures/header.js'

/**
 * What importers need of the outside, within the limits of a record.
 *
 * @param stated the encoding that the user says it is: it counts above what anything declares
 * @param file the bytes of the file itself, where it is no more than one article
 */
export function toolsFor(recordBytes: number, stated?: string, file?: Uint8Array): Tools {
  const most = {maxOutputLength: recordBytes}
  const codings: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    gzip: (bytes) => gunzipSync(bytes, most),
    'x-gzip': (bytes) => gunzipSync(bytes, most),
    br: (bytes) => brotliDecompressSync(bytes, most),
    // RFC 9110 means zlib by it, and many send it bare.
    deflate: (bytes) => ((bytes[0]! & 15) === 8 ? inflateSync(bytes, most) : inflateRawSync(bytes, most)),
  }
  return {
    decode: (bytes, label): Decoded | undefined =>
      decodePart(
        bytes,
        stated ?? (label === undefined ? undefined : encodingNamed(label)),
        bytes === file ? '' : ' of its text',
      ),
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
