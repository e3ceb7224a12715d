import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Nodes} from 'hast'
import {describe, expect, test} from 'vitest'
import {plainText, toBody, toHtml, toTree} from '../../../src/parse/markdown/index.js'
import type {Format} from '../../../src/record/index.js'

const folder = new URL('../../fixtures/bad-input/xss/', import.meta.url)
const lists = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const formats = ['text', 'markdown'] as const

describe.each(lists)('no attack of %s gets through', (name) => {
  const attacks = readFileSync(new URL(name, folder), 'utf8').split(/\r\n?|\n/)

  test.each(formats)('as %s', (format) => {
    for (const attack of attacks) {
      for (const text of [attack, `新闻 ${attack}`, `[a](${attack})`, `[a]: <${attack}>\n\n[a] ![a]`]) {
        expect(flaws(text, format), text).toEqual([])
      }
    }
  })

  test('as text, each is shown as it is written', () => {
    for (const attack of attacks.filter((line) => /^[\x20-\x7e]+$/.test(line) && !/^\s*-(\s|$)/.test(line))) {
      expect(plainText(toTree(attack, 'text'))).toBe(attack.trim())
    }
  })
})

test('nor do attacks put together', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '](',
      '[',
      '![',
      '`',
      '\n',
      '\n\n',
      ' ',
      '\\',
      '\t',
      '|',
      '\0',
      '//',
      '\u202e',
    ],
    ...['<script>', '</script>', '<img src=x onerror=alert(1)>', 'javascript:', 'data:text/html,', 'a', '图'],
    ...[
      'http://a',
      'www.a',
      '&#106;avascript&colon;',
      '[^1]',
      '[^1]: ',
      '[a]: ',
      '|-|',
      '- ',
      '```',
      '<a:b>',
    ],
  )
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 20}), fc.constantFrom(...formats), (text, format) => {
      expect(flaws(text.join(''), format)).toEqual([])
    }),
    {numRuns: 4000, seed: 20240428},
  )
})

const elements = new Set(
  'p h2 h3 h4 h5 h6 blockquote pre hr ul ol li section div table thead tbody tr th td a em strong del code sup br'.split(
    ' ',
  ),
)
const attributes = new Set(
  'href title id rel className tabIndex start type checked disabled dataFootnoteRef dataFootnotes dataFootnoteBackref ariaDescribedBy ariaLabel'.split(
    ' ',
  ),
)

const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/

/** All that a page must not hold, in the tree and in the markup of a text. */
function flaws(text: string, format: Format): string[] {
  const body = toBody(toTree(text, format))
  return [...flawsOf(body, false), ...strangeTags(toHtml(body))]
}

function flawsOf(node: Nodes, isLinked: boolean): string[] {
  if (node.type === 'text') return controls.test(node.value) ? ['control character'] : []
  if (node.type !== 'root' && node.type !== 'element') return [node.type]
  const found: string[] = []
  if (node.type === 'element') {
    const {tagName, properties} = node
    if (!elements.has(tagName)) found.push(tagName)
    found.push(...Object.keys(properties).filter((name) => !attributes.has(name)))
    if (controls.test(Object.values(properties).join(''))) found.push('control character in an attribute')
    if (!/^(?:https?:|mailto:|[^:]*(?:$|[/?#]))/i.test(String(properties.href ?? '')))
      found.push(String(properties.href))
    if (tagName === 'a' && isLinked) found.push('link in a link')
    isLinked ||= tagName === 'a'
  }
  return [...found, ...node.children.flatMap((child) => flawsOf(child, isLinked))]
}

/** Whatever starts like a tag, but for the well-formed tags of elements that a page may hold. */
function strangeTags(html: string): string[] {
  const tag = /<\/?([a-z][a-z0-9]*)(?: [a-z-]+(?:="[^"]*")?)*>/g
  const rest = html.replace(tag, (whole, name: string) => (elements.has(name) ? '' : whole))
  return rest.match(/<.{0,20}/g) ?? []
}
