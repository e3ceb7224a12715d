import type {FeedFormat, FeedPlan, Page} from '../../../record/index.js'
import type {Desk} from '../../setting.js'
import {atom} from './atom.js'
import {type Feed, feedOf} from './entries.js'
import {jsonFeed} from './json-feed.js'
import {rss} from './rss.js'

const formats: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {atom, rss, json: jsonFeed}

export function drawFeed(page: Page<FeedPlan>, desk: Desk): string {
  return formats[page.plan.format](feedOf(page, desk, desk.settings.baseUrl!))
}
