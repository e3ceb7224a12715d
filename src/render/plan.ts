/** Which pages the site has, and all that each of them shows. */
import type {Archive, Page, Settings} from '../record/index.js'
import {type Layout, newest} from './layout.js'
import {findPlaces} from './map/gazetteer.js'
import {planAbout} from './plans/about.js'
import {planArticle} from './plans/article.js'
import {planCards} from './plans/cards.js'
import {facetNames, planFacets} from './plans/facets.js'
import {planForms} from './plans/forms.js'
import {planFront} from './plans/front.js'
import {loadReader} from './plans/initials.js'
import {planMap} from './plans/map.js'
import {mostNames} from './plans/register.js'
import {planShelves} from './plans/shelves.js'
import {planTime} from './plans/time.js'
import {planWanted} from './plans/wanted.js'
import {wordsFor} from './words.js'

/** What some archives are planned by, and what takes time to load. */
export type Tools = Pick<Layout, 'places' | 'read'>

/** Neither map nor register. */
const noTools: Tools = {places: new Map(), read: () => ''}

/**
 * Load what this archive needs to be planned.
 *
 * @param table gives the text of `data/places.tsv`
 */
export async function toolsFor(archive: Archive, settings: Settings, table: () => string): Promise<Tools> {
  const facets = facetNames(settings)
  const names = facets.includes('place') ? archive.shelves.place.map(({name}) => name) : []
  const places = names.length > 0 ? findPlaces(table(), names) : noTools.places
  const isLarge = facets.some((facet) => archive.shelves[facet].length > mostNames)
  return {places, read: isLarge ? await loadReader() : noTools.read}
}

/**
 * Archive → pages, every article first, its other forms right behind it.
 *
 * @param keys the key that each article was parsed by, by its seed's path
 */
export function plan(
  archive: Archive,
  settings: Settings,
  keys: ReadonlyMap<string, string>,
  tools = noTools,
): Page[] {
  const layout: Layout = {archive, settings, words: wordsFor(settings.language), ...tools}
  return [
    ...archive.facts.flatMap((_, number) => [
      planArticle(archive, number, keys),
      ...planForms(archive, number, settings.forms, keys),
    ]),
    planFront(layout),
    ...planTime(layout),
    ...planFacets(layout),
    ...planShelves(layout),
    ...planMap(layout),
    ...planWanted(layout),
    planAbout(layout),
    {url: '404.html', plan: {kind: 'not-found'}, lists: {newest: newest(archive, 5)}},
    ...planCards(layout),
  ]
}
