/** Archive → pages → markup. */
import type {Page} from '../record/index.js'
import {drawCards} from './cards.js'
import {drawForm} from './forms.js'
import {drawMachine, isForMachines} from './machines/draw.js'
import {type Compiled, runTemplates, TemplateError} from './templates.js'
import type {Desk, Proof} from './setting.js'
import {viewOf} from './view.js'

export {cardsJsonSchema} from './cards.js'
export type {View} from './views.js'
export {leftOut} from './machines/plan.js'
export {schemaFiles} from './machines/written.js'
export {unpackedUrl} from './machines/downloads.js'
export {ninjs} from './machines/ninjs.js'
export type {Studio} from './machines/posters/studio.js'
export {type Font, readFont} from './machines/posters/font.js'
export {mayHavePosters, posterUrl} from './machines/posters/plan.js'
export {isForMachines} from './machines/draw.js'
export {plan, toolsFor} from './plan.js'
export {planMoved, type Redirects} from './plans/moved.js'
export {facetNames} from './plans/facets.js'
export * as map from './map/projection.js'
export type {SearchTerms} from './builders/search.js'
export {printOf, printOfCard} from './print.js'
export {compileTemplates, layIn, printOfTemplate, TemplateError, type Compiled} from './templates.js'
export {tableFor, wordsFor, type Words} from './words.js'
export {readOwnWords} from './words/own.js'
export {deskOf, type Copy, type Desk, type Proof} from './setting.js'

/** Set up the templates once; what comes back draws any page. */
export function drawing(templates: Compiled): (page: Page, desk: Desk) => Proof {
  const draw = runTemplates(templates)
  return ({url, plan, lists}, desk) => {
    if (isForMachines(plan)) return {text: drawMachine({url, plan, lists}, desk), gaps: []}
    if (plan.kind === 'form') return {text: drawForm(plan, desk), gaps: []}
    if (plan.kind === 'cards') return {text: drawCards(plan, lists, desk), gaps: []}
    const gaps: (readonly number[])[] = []
    try {
      return {text: draw(viewOf({url, plan, lists}, desk, gaps)), gaps}
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      const {template, line, reason} = error
      throw new TemplateError(template, line, reason, url, plan.kind === 'article' ? plan.path : undefined)
    }
  }
}
