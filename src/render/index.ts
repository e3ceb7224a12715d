/** Archive → pages → markup. */
import type {Page} from '../record/index.js'
import {drawCards} from './cards.js'
import {type Compiled, runTemplates} from './templates.js'
import type {Desk, Proof} from './setting.js'
import {viewOf} from './view.js'

export {plan, toolsFor} from './plan.js'
export * as map from './map/projection.js'
export {printOf, printOfCard} from './print.js'
export {compileTemplates, printOfTemplate, TemplateError, type Compiled} from './templates.js'
export {deskOf, type Copy, type Desk, type Proof} from './setting.js'

/** Set up the templates once; what comes back draws any page. */
export function drawing(templates: Compiled): (page: Page, desk: Desk) => Proof {
  const draw = runTemplates(templates)
  return ({url, plan, lists}, desk) => {
    if (plan.kind === 'form') return {text: desk.copyOf(plan.path, plan.key).formOf(plan.form), gaps: []}
    if (plan.kind === 'cards') return {text: drawCards(plan, lists, desk), gaps: []}
    const gaps: (readonly number[])[] = []
    return {text: draw(viewOf({url, plan, lists}, desk, gaps)), gaps}
  }
}
