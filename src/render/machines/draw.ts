import type {MachinePlan, Page, Plan} from '../../record/index.js'
import type {Desk} from '../setting.js'
import {drawDownload} from './downloads.js'
import {drawFeed} from './feeds/draw.js'
import {drawPoster} from './posters/draw.js'
import {drawRepository} from './repository.js'
import {drawSitemap} from './sitemap.js'

/** How each kind of file for programs is drawn. */
const machines: {
  [K in MachinePlan['kind']]: (page: Page<Extract<MachinePlan, {kind: K}>>, desk: Desk) => string | Uint8Array
} = {
  feed: drawFeed,
  sitemap: drawSitemap,
  repository: drawRepository,
  download: drawDownload,
  poster: drawPoster,
  written: ({plan}) => plan.text,
}

export function isForMachines(plan: Plan): plan is MachinePlan {
  return Object.hasOwn(machines, plan.kind)
}

export function drawMachine(page: Page<MachinePlan>, desk: Desk): string | Uint8Array {
  return (machines[page.plan.kind] as (page: Page<MachinePlan>, desk: Desk) => string | Uint8Array)(
    page,
    desk,
  )
}
