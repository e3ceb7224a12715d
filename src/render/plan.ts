/** Which pages the site has, and all that each of them shows. */
import type {Archive, Page, Settings} from '../record/index.js'
import {type Layout, newest} from './layout.js'
import {findPlaces} from './map/gazetteer.js'
import {planMachines} from './machines/plan.js'
import {planPoster} from './machines/posters/plan.js'
import {planAbout} from './plans/about.js'
import {type Known, planArticle} from './plans/article.js'
import {planCards} from './plans/cards.js'
import {sameDay} from './plans/day.js'
import {facetNames, planFacets} from './plans/facets.js'
import {planForms} from './plans/forms.js'
import {planFront} from './plans/front.js'
import {hasHan, loadReader} from './plans/initials.js'
import {planMap} from './plans/map.js'
import {planSearch} from './plans/search.js'
import {planShelves} from './plans/shelves.js'
import {planTime} from './plans/time.js'
import {planWanted} from './plans/wanted.js'
import {wordsFor} from './words.js'

/** What some archives are planned by, and what takes time to load. */
export type Tools = Pick<Layout, 'places' | 'read'>

/** No map, and no name that has to be read. */
const noTools: Tools = {places: new Map(), read: (name) => [name]}

/**
 * Load what this archive needs to be planned.
 *
 * @param table gives the text of `data/places.tsv`
 */
export async function toolsFor(archive: Archive, settings: Settings, table: () => string): Promise<Tools> {
  const facets = facetNames(archive, settings)
  const names = facets.includes('place') ? archive.shelves.place.map(({name}) => name) : []
  const places = names.length > 0 ? findPlaces(table(), names) : noTools.places
  const isRead = facets.some((facet) => {
    const shelves = archive.shelves[facet]
    return shelves.length > 1 && shelves.some(({name}) => hasHan(name))
  })
  return {places, read: isRead ? await loadReader() : noTools.read}
}

/**
 * Archive → pages, every article first, its other forms right behind it.
 */
export function plan(
  archive: Archive,
  settings: Settings,
  known: Known,
  {words = wordsFor(settings.language), ...tools}: Partial<Tools & Pick<Layout, 'words'>> = {},
): Page[] {
  const layout: Layout = {archive, settings, words, ...noTools, ...tools}
  const othersOf = sameDay(archive)
  const pages: Page[] = [
    ...archive.facts.flatMap((facts, number) => {
      const poster = known.setsType ? planPoster(facts, layout, known.setsType) : []
      return [
        planArticle(archive, number, known, {day: othersOf(number), hasPoster: poster.length > 0}),
        ...planForms(archive, number, settings, known.keys),
        ...poster,
      ]
    }),
    planFront(layout),
    ...planTime(layout),
    ...planFacets(layout),
    ...planShelves(layout),
    ...planMap(layout),
    ...planWanted(layout),
    planAbout(layout),
    ...(settings.search ? [planSearch(layout)] : []),
    {url: '404.html', plan: {kind: 'not-found'}, lists: {newest: newest(archive, 5)}},
    ...planCards(layout),
  ]
  return [...pages, ...planMachines(layout, pages, known.keys)]
}
