import type {FacetName} from '../../record/index.js'
import {pathSegment} from '../../text/addresses.js'

/** Where a facet has its page. */
export function facetUrl(facet: FacetName): string {
  return `${facet}/index.html`
}

/** Where a letter of a facet's register has its page; no shelf's folder is called `index`. */
export function registerUrl(facet: FacetName, key: string): string {
  return `${facet}/index/${pathSegment(key)}.html`
}

/** Where a shelf has its page: all of it, or one year, or one month, or what has no date. */
export function shelfUrl(facet: FacetName, segment: string, part?: string): string {
  return part === undefined ? `${facet}/${segment}.html` : `${facet}/${segment}/${part}.html`
}

/** Where all places stand on one map; no shelf is called so, since a name in an address is folded. */
export const mapUrl = 'map.html'

/** Where what is wanted has its page, or a part of it. */
export function wantedUrl(part = 'index'): string {
  return `wanted/${part}.html`
}
