/** Which pages the site has, and all that each of them shows. */
import type {Archive, Page, Settings} from '../record/index.js'
import {type Layout, newest} from './layout.js'
import {planMachines} from './machines/plan.js'
import {planAbout} from './plans/about.js'
import {planArticle} from './plans/article.js'
import {planCards} from './plans/cards.js'
import {planFacets} from './plans/facets.js'
import {formNames, planForms} from './plans/forms.js'
import {planFront} from './plans/front.js'
import {planShelves} from './plans/shelves.js'
import {planTime} from './plans/time.js'
import {wordsFor} from './words.js'

/**
 * Archive → pages, every article first, its other forms right behind it.
 *
 * @param keys the key that each article was parsed by, by its seed's path
 */
export function plan(archive: Archive, settings: Settings, keys: ReadonlyMap<string, string>): Page[] {
  const layout: Layout = {archive, settings, words: wordsFor(settings.language)}
  const forms = formNames(settings)
  const pages: Page[] = [
    ...archive.facts.flatMap((_, number) => [
      planArticle(archive, number, keys),
      ...planForms(archive, number, forms, keys),
    ]),
    planFront(layout),
    ...planTime(layout),
    ...planFacets(layout),
    ...planShelves(layout),
    planAbout(layout),
    {url: '404.html', plan: {kind: 'not-found'}, lists: {newest: newest(archive, 5)}},
    ...planCards(layout),
  ]
  return [...pages, ...planMachines(layout, pages, keys)]
}
