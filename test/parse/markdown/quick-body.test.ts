import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fullBody, fullHtml, quickBody, quickHtml, toTree} from '../../../src/parse/markdown/index.js'

const pieces = [
  '新闻',
  'news',
  '。',
  '，',
  ' ',
  '\n',
  '\n\n',
  '\u3000',
  '\u202e',
  '\u202c',
  '\u2067',
  '\u2069',
  '\0',
  '\f',
  '<b>',
  '&amp;',
  '*',
  '- ',
  '“',
  '1. ',
  'https://a.cn',
  '\ufeff',
  '\u00a0',
  '\ud800',
]

describe('the body of plain paragraphs', () => {
  test.each(['text', 'markdown'] as const)('%s: is what the whole chain makes', (format) => {
    let quick = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), (parts) => {
        const tree = toTree(parts.join(''), format)
        const body = quickBody(tree)
        if (body === undefined) return
        quick++
        expect(body).toEqual(fullBody(toTree(parts.join(''), format)))
      }),
      {numRuns: 4000, seed: 7},
    )
    expect(quick).toBeGreaterThan(500)
  })

  test('its markup is what the stringifier writes', () => {
    let quick = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), fc.boolean(), (parts, marked) => {
        const body = fullBody(toTree(parts.join(''), 'text'))
        const [first] = body.children
        const span = {
          type: 'element',
          tagName: 'span',
          properties: {className: ['dateline']},
          children: [],
        } as const
        if (marked && first?.type === 'element') first.children.unshift(structuredClone(span) as never)
        const html = quickHtml(body)
        if (html === undefined) return
        quick++
        expect(html).toBe(fullHtml(body))
      }),
      {numRuns: 4000, seed: 8},
    )
    expect(quick).toBeGreaterThan(500)
  })
})
