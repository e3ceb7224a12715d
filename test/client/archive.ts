import {archiveOf} from '../../src/archive/index.js'
import type {Archive, Facts, Page, Settings} from '../../src/record/index.js'
import {facetNames, deskOf, drawing, plan, printOf, printOfCard} from '../../src/render/index.js'

export const settings: Settings = {
  title: '测试档案',
  description: '',
  language: 'zh-Hans',
  look: 'broadsheet',
  root: '/nowhere',
  seeds: '/nowhere/seeds',
  out: '/nowhere/dist',
  templates: '/nowhere/templates',
  shelves: [],
  encodings: {},
  forms: [],
  lists: {latest: 10, random: 10, recommended: 0},
  duplicates: 0,
  search: false,
  columns: {},
  limits: {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4},
  machines: {metadata: false, feeds: [], shelfFeeds: [], sitemap: false, downloads: [], pictures: 0},
}

/** A story of our own, one a day: the higher its number, the newer. */
export function storyOf(number: number, own: Partial<Facts> = {}): Facts {
  const date = new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10)
  const id = `${date.slice(0, 4)}/story-${number}`
  return {
    id,
    url: `articles/${id}.html`,
    headline: `第${number}号灯塔重新点亮`,
    lede: '',
    date,
    dateSource: 'stated',
    places: [],
    bylines: [],
    topics: [],
    language: 'zh-Hans',
    relatedLists: [],
    source: {path: `${id}.txt`, format: 'text', encoding: 'utf-8', digest: id} as Facts['source'],
    messages: [],
    terms: '',
    further: '',
    ...own,
  }
}

export function archiveWith(stories: readonly Facts[], lists = settings.lists): Archive {
  const {value, messages} = archiveOf(stories, lists)
  if (!value) throw new Error(JSON.stringify(messages))
  return value
}

export const stories = (count: number): Facts[] => Array.from({length: count}, (_, number) => storyOf(number))

/** What is known of its articles beside it. */
export const known = ({facts}: Archive): Parameters<typeof plan>[2] => ({
  keys: new Map(facts.map(({source}) => [source.path, 'key'])),
  origins: new Map(),
  pictures: new Map(),
})

/** The planned pages of an archive. */
export function pagesOf(archive: Archive, lists = settings.lists): Page[] {
  return plan(archive, {...settings, lists}, known(archive))
}

/** What each page is drawn from, by address. */
export function printsOf(archive: Archive): Map<string, string> {
  const cards = archive.cards.map(printOfCard)
  return new Map(pagesOf(archive).map((page) => [page.url, printOf(page, 'look', cards)]))
}

/** The file of cards at an address, as it is published. */
export function fileAt(archive: Archive, url: string): string {
  const desk = deskOf({
    settings,
    facets: facetNames(archive, settings),
    cards: archive.cards,
    style: '',
    copyOf: () => {
      throw new Error('No article is drawn here')
    },
    published: () => {
      throw new Error('No record is read here')
    },
  })
  const page = pagesOf(archive).find((page) => page.url === url)!
  return String(drawing({})(page, desk).text)
}
