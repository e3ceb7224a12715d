import {createRequire} from 'node:module'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Facts} from '../../../src/record/index.js'
import {citedOf, formats, styles} from '../../../src/render/citations/index.js'

/** The reference manager's side, which has no types. */
interface Reading {
  readonly data: readonly Record<string, unknown>[]
  readonly format: (kind: string, how: object) => string
}
const require = createRequire(import.meta.url)
const {Cite} = require('@citation-js/core') as {Cite: new (text: string, how?: object) => Reading}
for (const plugin of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${plugin}`)

const site = {title: 'Old News', baseUrl: 'https://example.org/old/'}
const url = 'https://example.org/old/articles/2024/04/cranes.html'

function citing(own: Partial<Facts>, where: {title: string; baseUrl?: string} = site) {
  const facts = {
    id: '2024/04/cranes',
    url: 'articles/2024/04/cranes.html',
    headline: 'Harbour cranes return',
    bylines: [{name: 'Maria Vale', role: 'reporter'}],
    agency: 'Harbour Wire',
    date: '2024-04-28',
    dateSource: 'stated',
    language: 'en',
    ...own,
  } as Facts
  return citedOf(facts, where)
}

const chinese: Partial<Facts> = {
  headline: '横沙岛的“吊机”回来了',
  bylines: [
    {name: '林晚舟', role: 'reporter'},
    {name: '何一', role: 'correspondent'},
    {name: '周编', role: 'editor'},
  ],
  agency: '横沙社',
  language: 'zh-Hans',
}

function inAll(own: Partial<Facts>, where?: {title: string; baseUrl?: string}): Record<string, string> {
  const cited = citing(own, where)
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, style(cited)]))
}

describe('styles', () => {
  test('a reporter, an agency, a day', () => {
    expect(inAll({})).toEqual({
      'GB/T 7714': `VALE M. Harbour cranes return[N/OL]. Harbour Wire, 2024-04-28. ${url}.`,
      APA: `Vale, M. (2024, April 28). Harbour cranes return. Harbour Wire. Old News. ${url}`,
      MLA: `Vale, Maria. “Harbour cranes return.” Harbour Wire, 28 Apr. 2024. Old News, ${url}.`,
      Chicago: `Vale, Maria. “Harbour cranes return.” Harbour Wire, April 28, 2024. Old News. ${url}.`,
    })
  })

  test('Chinese names stay whole, and editors are no authors', () => {
    expect(inAll(chinese)).toEqual({
      'GB/T 7714': `林晚舟, 何一. 横沙岛的“吊机”回来了[N/OL]. 横沙社, 2024-04-28. ${url}.`,
      APA: `林晚舟 & 何一. (2024, April 28). 横沙岛的“吊机”回来了. 横沙社. Old News. ${url}`,
      MLA: `林晚舟, and 何一. “横沙岛的‘吊机’回来了.” 横沙社, 28 Apr. 2024. Old News, ${url}.`,
      Chicago: `林晚舟, and 何一. “横沙岛的‘吊机’回来了.” 横沙社, April 28, 2024. Old News. ${url}.`,
    })
  })

  test('without a date each style says so in its way; without a name the agency answers', () => {
    expect(inAll({bylines: [], date: '', dateSource: 'unknown'})).toEqual({
      'GB/T 7714': `Harbour Wire. Harbour cranes return[N/OL]. Old News, [n.d.]. ${url}.`,
      APA: `Harbour Wire. (n.d.). Harbour cranes return. Old News. ${url}`,
      MLA: `Harbour Wire. “Harbour cranes return.” Old News, ${url}.`,
      Chicago: `Harbour Wire. “Harbour cranes return.” Old News, n.d. ${url}.`,
    })
    expect(inAll({...chinese, date: 'XXXX-04-28'})['GB/T 7714']).toContain('横沙社, [日期不详].')
    expect(inAll({date: 'XXXX-04-28'})['MLA']).toContain('Harbour Wire, 28 Apr. Old News')
  })

  test('an inferred year is marked', () => {
    const marked = inAll({date: '2024?-04-28', dateSource: 'inferred'})
    expect(marked['GB/T 7714']).toContain('[2024?]-04-28')
    expect(marked['APA']).toContain('(ca. 2024, April 28)')
    expect(marked['MLA']).toContain('28 Apr. [2024?]')
    expect(marked['Chicago']).toContain('April 28, [2024?]')
  })

  test('without an address of the site, its name and the path', () => {
    expect(inAll({bylines: [], agency: undefined}, {title: 'Old News'})).toEqual({
      'GB/T 7714': 'Harbour cranes return[N/OL]. Old News, 2024-04-28. articles/2024/04/cranes.html.',
      APA: 'Harbour cranes return. (2024, April 28). Old News, articles/2024/04/cranes.html',
      MLA: '“Harbour cranes return.” Old News, 28 Apr. 2024, articles/2024/04/cranes.html.',
      Chicago: '“Harbour cranes return.” Old News, April 28, 2024. articles/2024/04/cranes.html.',
    })
  })

  test.each([
    ['Jo van der Berg', 'en', 'van der Berg, J.'],
    ['Anne-Marie Dale', 'en', 'Dale, A.-M.'],
    ['Lin Wanzhou', 'en', 'Lin Wanzhou.'],
    ['Nagy Anna', 'hu', 'Nagy Anna.'],
    ['Harbour Wire Staff', 'en', 'Harbour Wire Staff.'],
    ['Vale, Maria', 'en', 'Vale, Maria.'],
    ['Vale', 'en', 'Vale.'],
  ])('%s (%s) is cited as %s', (name, language, expected) => {
    const {APA} = inAll({bylines: [{name, role: 'reporter'}], language})
    expect(APA!.slice(0, APA!.indexOf(' (2024'))).toBe(expected)
  })

  test('many names are cut as each style does', () => {
    const names = ['Ada Vale', 'Ben Dale', 'Cleo Hill', 'Dan Moor', 'Eve Brook', 'Finn Reed', 'Gwen Marsh']
    const all = inAll({bylines: names.map((name) => ({name, role: 'reporter'}))})
    expect(all['GB/T 7714']).toMatch(/^VALE A, DALE B, HILL C, et al\. /)
    expect(all['MLA']).toMatch(/^Vale, Ada, et al\. /)
    expect(all['Chicago']).toMatch(/^Vale, Ada, Ben Dale, Cleo Hill, et al\. /)
    expect(all['APA']).toMatch(/^Vale, A\., Dale, B\., .*, & Marsh, G\. /)
  })

  test.each([
    ['a reporter and an agency', {}],
    ['no agency', {agency: undefined}],
    ['an agency alone', {bylines: []}],
    ['nobody', {bylines: [], agency: undefined}],
    ['Chinese', {...chinese, headline: '横沙岛的吊机回来了'}],
    [
      'three names',
      {
        ...chinese,
        headline: '吊机',
        bylines: ['林晚舟', '何一', '钱二'].map((name) => ({name, role: 'reporter' as const})),
      },
    ],
    ['a year', {date: '2024'}],
    ['an inferred year', {date: '2024?-04-28', dateSource: 'inferred' as const}],
  ])("APA agrees with citeproc's: %s", (_, own) => {
    const cited = citing(own)
    const theirs = new Cite(formats['CSL-JSON'](cited)).format('bibliography', {
      template: 'apa',
      lang: 'en-US',
    })
    expect(styles.APA(cited)).toBe(theirs.trim())
  })
})

/** It tells formats apart by their look, which poisoned words may have. */
const how: Readonly<Record<string, object>> = {
  RIS: {forceType: '@ris/file'},
  BibTeX: {forceType: '@biblatex/text'},
}

describe('formats', () => {
  test.each([
    ['Latin', {}],
    ['Chinese', chinese],
    ['no date', {date: '', dateSource: 'unknown' as const}],
    ['a month', {date: '2024-04'}],
    ['an agency alone', {bylines: []}],
  ])('each is read back as the same record: %s', (_, own) => {
    const cited = citing(own)
    const [expected] = JSON.parse(formats['CSL-JSON'](cited)) as Record<string, unknown>[]
    const issued = expected!['issued'] as {'date-parts': number[][]} | undefined
    const names = (cited.authors as {family?: string; given?: string; literal?: string}[]).map(
      ({family, given, literal}) => literal ?? `${family}, ${given}`,
    )
    for (const [name, format] of Object.entries(formats)) {
      const [read] = new Cite(format(cited), how[name]).data
      expect(read, name).toMatchObject({
        id: cited.key,
        title: cited.headline,
        'container-title': cited.container,
        URL: url,
        language: cited.language,
      })
      const authors = (read!['author'] ?? [read!['reporter']].flat()) as (
        {family?: string; given?: string; literal?: string} | string
      )[]
      const told = authors.map((author) =>
        typeof author === 'string'
          ? author
          : (author.literal ?? [author.family, author.given].filter(Boolean).join(', ')),
      )
      expect(told, name).toEqual(names)
      const date = (read!['issued'] as typeof issued)?.['date-parts'][0]
      // This reader takes the year of RIS, and leaves its day.
      expect(date, name).toEqual(
        name === 'RIS' ? issued?.['date-parts'][0]!.slice(0, 1) : issued?.['date-parts'][0],
      )
    }
  })

  test('poisoned words are words', () => {
    const words =
      '}\n@misc{x, title={y}}\r\nER  - \r\nTY  - BOOK\u2028 \\input{/etc/passwd} $x$ 100% #1 a_b ^2 ~ & {{ "q" </script>  - end'
    const cited = citing({headline: words, agency: words, bylines: [{name: words, role: 'reporter'}]})
    const plain = words.replace(/\s+/g, ' ')
    for (const [name, format] of Object.entries(formats)) {
      const {data} = new Cite(format(cited), how[name])
      expect(data.length, name).toBe(1)
      const [read] = data
      if (name !== 'BibTeX') expect(read!['title'], name).toBe(plain)
    }
    for (const style of Object.values(styles)) expect(style(cited)).not.toMatch(/[\r\n\u2028]/)
    const entry = formats.BibTeX(cited)
    expect(entry).not.toContain('\\input')
    expect(entry.match(/^@/gm)).toHaveLength(1)
  })

  test('whatever the words, BibTeX stays one entry with even braces, and RIS one record', () => {
    const words = fc.string({unit: 'grapheme', maxLength: 40})
    fc.assert(
      fc.property(words, words, words, (headline, agency, name) => {
        const cited = citing({headline, agency, bylines: [{name, role: 'reporter'}], id: headline})
        const entry = formats.BibTeX(cited)
        let depth = 0
        for (const character of entry) {
          if (character === '{') depth++
          else if (character === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(cited.key).toMatch(/^[A-Za-z0-9-]+$/)
        const lines = formats.RIS(cited).split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/)
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1)
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
        expect(JSON.parse(formats['CSL-JSON'](cited))).toHaveLength(1)
      }),
    )
  })
})
