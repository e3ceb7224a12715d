/** How an article is cited: one record, and a small function for each style. */
import {apa} from './apa.js'
import {bibtex} from './bibtex.js'
import {chicago} from './chicago.js'
import type {Cited} from './cited.js'
import {csl} from './csl.js'
import {gbt7714} from './gbt7714.js'
import {mla} from './mla.js'
import {ris} from './ris.js'

export {type Cited, citedOf} from './cited.js'

/** Styles for readers, each a line. */
export const styles = {
  'GB/T 7714': gbt7714,
  APA: apa,
  MLA: mla,
  Chicago: chicago,
} satisfies Record<string, (cited: Cited) => string>

/** Formats for programs. */
export const formats = {
  RIS: ris,
  BibTeX: bibtex,
  'CSL-JSON': csl,
} satisfies Record<string, (cited: Cited) => string>
