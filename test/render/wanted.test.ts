import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Facts, Page, WantedPlan} from '../../src/record/index.js'
import {plan, printOf, printOfCard} from '../../src/render/index.js'
import {archiveWith, known, settings, storyOf} from '../client/archive.js'

/** A story that was captured with these headlines beside it. */
const naming = (number: number, headlines: readonly string[], own: Partial<Facts> = {}): Facts =>
  storyOf(number, {
    relatedLists: [{kind: 'latest', label: '最近发表', items: headlines.map((headline) => ({headline}))}],
    ...own,
  })

const asked = {...settings, shelves: ['wanted'] as const}
const none = {latest: 0, random: 0, recommended: 0}

function wantedPages(facts: readonly Facts[]): {page: Page<WantedPlan>; print: string}[] {
  const archive = archiveWith(facts, none)
  const cards = archive.cards.map(printOfCard)
  return plan(archive, asked, known(archive))
    .filter((page): page is Page<WantedPlan> => page.plan.kind === 'wanted')
    .map((page) => ({page, print: printOf(page, '', cards)}))
}

const headlinesOn = (pages: readonly {page: Page<WantedPlan>}[]): string[] =>
  pages.flatMap(({page}) => page.plan.groups.flatMap(({entries}) => entries.map(({headline}) => headline)))

describe('what is wanted', () => {
  test('is what lists name and the archive has not, whatever its width and punctuation', () => {
    const facts = [
      naming(0, ['灯塔又点亮了', '第1号灯塔重新点亮', '“灯塔”又点亮了！', '？！']),
      naming(1, ['灯塔又点亮了', '同题', '第0号灯塔，重新点亮']),
      storyOf(2, {headline: '同题'}),
      storyOf(3, {headline: '同题'}),
    ]
    const {wanted} = archiveWith(facts)
    expect(wanted.map(({headline, stories}) => ({headline, stories}))).toEqual([
      {headline: '灯塔又点亮了', stories: [0, 1]},
    ])
  })

  test('has no page where nothing is, nor where nobody asks', () => {
    expect(wantedPages([storyOf(0)])).toEqual([])
    const archive = archiveWith([naming(0, ['没有的一条'])], none)
    const pages = plan(archive, settings, known(archive))
    expect(pages.filter(({url}) => url.startsWith('wanted'))).toEqual([])
  })

  test('stands by how often it is named, the most often first, with the earliest that name it', () => {
    const facts = Array.from({length: 9}, (_, at) =>
      naming(at, ['常见', ...(at < 2 ? ['两次'] : []), `一次${at}`]),
    )
    const {page} = wantedPages(facts)[0]!
    expect(page.plan.groups.map(({label, entries}) => [label, entries.length])).toEqual([
      ['出现 8 次以上', 1],
      ['出现 2 次', 1],
      ['出现 1 次', 9],
    ])
    expect(page.plan.groups[0]!.entries[0]).toMatchObject({stories: 3, more: true})
    expect(page.lists['0']).toEqual([0, 1, 2])
  })

  const archives = fc.array(
    fc.record({
      headlines: fc.array(fc.integer({min: 0, max: 900}), {minLength: 0, maxLength: 40}),
      date: fc.constantFrom('2001', '2001-02', '2001-02-03', '2001-02-04', '2001-03-01', 'XXXX-02-03', ''),
    }),
    {minLength: 1, maxLength: 40},
  )
  const factsOf = (stories: readonly {headlines: readonly number[]; date: string}[]): Facts[] =>
    stories.map(({headlines, date}, at) =>
      naming(
        at,
        headlines.map((headline) => `没有的第${headline}条`),
        {date},
      ),
    )

  test('stands on one page each, and every page has its own address and a way to it', () => {
    fc.assert(
      fc.property(archives, (stories) => {
        const pages = wantedPages(factsOf(stories))
        const all = new Set(stories.flatMap(({headlines}) => headlines))
        const [index, ...parts] = pages
        const held = headlinesOn(parts.length > 0 ? parts : pages)
        expect(held).toHaveLength(all.size)
        expect(new Set(held).size).toBe(all.size)
        expect(new Set(pages.map(({page}) => page.url)).size).toBe(pages.length)
        const linked = pages.flatMap(({page}) => page.plan.parts.map(({url}) => url))
        expect(linked.toSorted()).toEqual(parts.map(({page}) => page.url).toSorted())
        if (index) expect(index.page.url).toBe('wanted/index.html')
      }),
      {numRuns: 100},
    )
  })

  test('changes few pages when a story arrives that names forty more', () => {
    const facts = Array.from({length: 300}, (_, at) =>
      naming(
        3 * at,
        Array.from({length: 40}, (_, list) => `没有的第${(at * 17 + list * 31) % 4_000}条`),
      ),
    )
    const before = new Map(wantedPages(facts).map(({page, print}) => [page.url, print]))
    for (const day of [1, 400, 899]) {
      const arrival = naming(
        day,
        Array.from({length: 40}, (_, list) => `新来的第${list}条`),
      )
      const after = wantedPages([...facts, arrival])
      const changed = after.filter(({page, print}) => before.get(page.url) !== print)
      const parts = changed.map(({page}) => page.url).filter((url) => url !== 'wanted/index.html')
      // All in its own month, which is cut by day once it is too full.
      expect(new Set(parts.map((url) => url.slice(0, 'wanted/2001-01'.length))).size).toBe(1)
      expect(parts.length).toBeLessThan(day === 400 ? 16 : 4)
    }
  })
})
