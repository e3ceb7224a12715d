import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {FacetPlan, Facts, Page, ShelfPlan} from '../../src/record/index.js'
import {plan} from '../../src/render/index.js'
import {archiveWith, known, settings, storyOf} from '../client/archive.js'

const asked = {...settings, shelves: ['day'] as const}

function pagesOf(facts: readonly Facts[]): Page[] {
  const archive = archiveWith(facts)
  return plan(archive, asked, known(archive))
}

const dates = fc.oneof(
  fc
    .record({
      year: fc.integer({min: 1890, max: 2024}),
      month: fc.integer({min: 1, max: 12}),
      day: fc.integer({min: 1, max: 28}),
      kept: fc.integer({min: 1, max: 3}),
    })
    .map(({year, month, day, kept}) =>
      [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].slice(0, kept).join('-'),
    ),
  fc.constantFrom('', 'XXXX-02-03'),
)
const archives = fc
  .array(dates, {minLength: 1, maxLength: 40})
  .map((all) => all.map((date, at) => storyOf(at, {date})))

const isYear = (page: Page): page is Page<ShelfPlan> => /^\d{4}\/index\.html$/.test(page.url)

describe('the calendar of a year', () => {
  test('leads to every day of it that has articles, says how many, and to no other', () => {
    fc.assert(
      fc.property(archives, (facts) => {
        const pages = pagesOf(facts)
        for (const {url, plan} of pages.filter(isYear)) {
          const cells = (plan.months ?? []).flatMap(({weeks}) => weeks.flat())
          const linked = cells.filter((cell) => cell.url !== undefined)
          const days = pages.filter(
            (page) => page.url.startsWith(url.slice(0, 5)) && /\/\d\d\.html$/.test(page.url),
          )
          expect(linked.map((cell) => cell.url)).toEqual(days.map((page) => page.url))
          expect(linked.map(({count}) => count)).toEqual(days.map(({lists}) => lists['0']!.length))
        }
      }),
      {numRuns: 200},
    )
  })
})

describe('the timeline', () => {
  test('runs from the first month to the last and leaves none out, or does so by year', () => {
    fc.assert(
      fc.property(archives, (facts) => {
        const page = pagesOf(facts).find(({url}) => url === 'time/index.html') as Page<FacetPlan>
        const {timeline} = page.plan
        const years = facts.map(({date}) => Number(date.slice(0, 4))).filter((year) => year > 0)
        const isByYear = timeline.some(({label}) => /^\d+年$/.test(label))
        if (years.length === 0) expect(timeline).toEqual([])
        else if (isByYear) expect(timeline).toHaveLength(Math.max(...years) - Math.min(...years) + 1)
        const counted = facts.filter(({date}) => (isByYear ? /^\d{4}/ : /^\d{4}-\d\d/).test(date))
        expect(timeline.reduce((sum, {count}) => sum + count, 0)).toBe(counted.length)
        expect(timeline.length).toBeLessThanOrEqual(240)
        const urls = timeline.flatMap(({url}) => url ?? [])
        expect(new Set(urls).size).toBe(urls.length)
      }),
      {numRuns: 500},
    )
  })
})

describe('an article without a year', () => {
  test('stands neither before nor after another', () => {
    const pages = pagesOf([
      storyOf(0, {date: ''}),
      storyOf(1, {date: 'XXXX-04-28'}),
      storyOf(2, {date: '2001'}),
      storyOf(3, {date: '2001-04-28'}),
    ])
    const articles = pages.filter(({plan}) => plan.kind === 'article')
    expect(articles.map(({lists: {previous, next, latest}}) => ({previous, next, latest}))).toEqual([
      {previous: [], next: [], latest: []},
      {previous: [], next: [], latest: []},
      {previous: [], next: [3], latest: []},
      {previous: [2], next: [], latest: [2]},
    ])
  })
})
