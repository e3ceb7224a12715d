/** Containers → records: one file a format, behind one table. Pure: text or bytes in, records and messages out. */
import {csv} from './csv.js'
import type {BytesImporter, PageImporter, TextImporter} from './found.js'
import {json} from './json.js'
import {jsonLines} from './jsonl.js'
import {mail} from './mail.js'
import {page} from './page.js'
import {warc} from './warc.js'
import {wire} from './wire.js'
import {sgml, xml} from './xml/index.js'

export type {BytesImporter, Decoded, Fault, Found, PageImporter, Place, TextImporter, Tools} from './found.js'
export {htmlRecord} from './html/index.js'
export {seedPath, seedText} from './seed.js'

/** Every format that is read as a text. */
export const textImporters = {
  jsonl: jsonLines,
  json,
  csv,
  xml,
  sgml,
} satisfies Record<string, TextImporter>

/** Every format whose bytes are not one text. */
export const bytesImporters = {warc} satisfies Record<string, BytesImporter>

/** Every format with one article a file. */
export const pageImporters = {
  html: page,
  mail,
  wire,
} satisfies Record<string, PageImporter>
