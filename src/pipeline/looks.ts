import type {FacetName, Page, Settings} from '../record/index.js'
import {fingerprint, sha256} from '../text/digest.js'
import type {Program} from './program.js'

/** By kind of page: the fingerprint of all that each page of the kind is drawn with beside its own plan. */
export function looksOf(
  {settings, templates, assets, words, edition}: Program,
  facets: readonly FacetName[],
  studioEdition: string,
): (kind: Page['plan']['kind']) => string {
  const {baseUrl} = settings
  // The masthead leads to nothing that is not there.
  const seen = JSON.stringify([shown(settings), facets])
  const look = fingerprint(edition, seen, JSON.stringify(templates), JSON.stringify(words))
  // No template draws what programs read, and the page for lost addresses carries its style.
  const {title, description, language, machines} = settings
  const said = fingerprint(
    edition,
    JSON.stringify([title, description, language, baseUrl, machines.oai, words.untitled]),
  )
  const own: Partial<Record<Page['plan']['kind'], string>> = {
    'not-found': `${look}${sha256(assets.get('style.css')!)}`,
    form: fingerprint(edition, baseUrl ?? ''),
    feed: said,
    sitemap: said,
    repository: said,
    download: edition,
    written: edition,
    poster: fingerprint(edition, studioEdition),
  }
  return (kind) => own[kind] ?? look
}

/** The settings that pages show. */
function shown({title, description, language, baseUrl, shelves, forms, search, machines}: Settings): string {
  return JSON.stringify([title, description, language, baseUrl, shelves, forms, search, machines])
}
