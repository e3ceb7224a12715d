/** Which pages the site has, and all that each of them shows. */
import type {Archive, Page, Settings} from '../record/index.js'
import {type Layout, newest} from './layout.js'
import {planAbout} from './plans/about.js'
import {type Known, planArticle} from './plans/article.js'
import {planCards} from './plans/cards.js'
import {sameDay} from './plans/day.js'
import {planFacets} from './plans/facets.js'
import {planForms} from './plans/forms.js'
import {planFront} from './plans/front.js'
import {planShelves} from './plans/shelves.js'
import {planTime} from './plans/time.js'
import {wordsFor} from './words.js'

/**
 * Archive → pages, every article first, its other forms right behind it.
 */
export function plan(
  archive: Archive,
  settings: Settings,
  known: Known,
  words = wordsFor(settings.language),
): Page[] {
  const layout: Layout = {archive, settings, words}
  const othersOf = sameDay(archive)
  return [
    ...archive.facts.flatMap((_, number) => [
      planArticle(archive, number, known, othersOf(number)),
      ...planForms(archive, number, settings, known.keys),
    ]),
    planFront(layout),
    ...planTime(layout),
    ...planFacets(layout),
    ...planShelves(layout),
    planAbout(layout),
    {url: '404.html', plan: {kind: 'not-found'}, lists: {newest: newest(archive, 5)}},
    ...planCards(layout),
  ]
}
