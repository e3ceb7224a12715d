import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block} from '../../../src/importers/html/blocks.js'
import {writeBlocks} from '../../../src/importers/html/markdown.js'
import {plainText, takeImages, toTree} from '../../../src/parse/markdown/index.js'

describe('blocks as Markdown', () => {
  test('nothing but paragraphs is plain text', () => {
    const blocks: Block[] = [
      {kind: 'paragraph', runs: [{text: '# One *star*'}]},
      {kind: 'paragraph', runs: [{text: '- Two'}]},
    ]
    expect(writeBlocks(blocks)).toEqual({text: '# One *star*\n- Two', format: 'text', pictures: []})
  })

  // A heading makes it Markdown. Addresses that GitHub links by itself and characters that are never printed are not asked for.
  const words = fc
    .array(fc.constantFrom(...'ab 12.)#*_[]()<>`~!+-=|&;:\\"\'^$%{}/字。，'), {minLength: 1, maxLength: 30})
    .map((characters) => `a${characters.join('')}z`.replace(/ +/g, ' '))
    .filter((text) => !/&#?\w/.test(text))

  test('every character is meant as written', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom('paragraph', 'item', 'quote'), (first, second, kind) => {
        const block: Block =
          kind === 'item'
            ? {kind, depth: 1, isOrdered: false, runs: [{text: second.slice(1)}]}
            : {kind: kind as 'quote', runs: [{text: second.slice(1)}]}
        const {text, format} = writeBlocks([{kind: 'heading', rank: 2, runs: [{text: first}]}, block])
        expect(format).toBe('markdown')
        const [heading, body, ...others] = toTree(text, format).children
        expect(others).toEqual([])
        expect(heading?.type).toBe('heading')
        expect(plainText(heading!)).toBe(first)
        expect(plainText(body!)).toBe(second.slice(1).trim())
      }),
      {
        numRuns: 500,
        examples: [
          // A mark behind a space is at the line's start still.
          ['az', 'a # az', 'paragraph'],
          ['az', 'a 1. az', 'item'],
        ],
      },
    )
  })

  test('a picture keeps its address, its description and its caption, whatever is in them', () => {
    const address = words.map((text) => `p/${text.replace(/[\\%&]/g, '')}.png`)
    fc.assert(
      fc.property(address, words, fc.option(words, {nil: undefined}), (src, alt, caption) => {
        const {text, format} = writeBlocks([
          {kind: 'picture', src, alt, ...(caption !== undefined && {caption})},
        ])
        expect(format).toBe('markdown')
        const {images, elsewhere} = takeImages(toTree(text, format), 0)
        expect(elsewhere).toEqual([])
        expect(images.map((one) => [decodeURIComponent(one.src), one.alt, one.caption])).toEqual([
          [src, alt, caption],
        ])
      }),
      {numRuns: 500},
    )
  })
})
