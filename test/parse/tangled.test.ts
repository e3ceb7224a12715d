import {expect, test} from 'vitest'
import {parse} from '../../src/parse/index.js'
import type {Source} from '../../src/record/index.js'

const source = (text: string): Source => ({
  path: 'a.md',
  format: 'markdown',
  text,
  encoding: 'utf-8',
  encodingConfidence: 1,
  bytes: text.length,
  digest: '',
})

test('a mass of emphasis marks is read as plain text, whole, and told', () => {
  const marks = '*a **b '.repeat(2000) + 'c** d*'.repeat(2000)
  const {value, messages} = parse(source(`# 题目\n\n${marks}\n`), {}, 'zh-Hans')
  expect(messages.map(({rule}) => rule)).toEqual(['tangled'])
  expect(value?.article.paragraphs).toContain(marks)
})

test('as much emphasis as a long article may have is read as Markdown', () => {
  const {value, messages} = parse(source(`# 题目\n\n${'**甲**和*乙*。\n\n'.repeat(400)}`), {}, 'zh-Hans')
  expect(messages).toEqual([])
  expect(value?.bodyHtml.match(/<strong>/g)).toHaveLength(400)
})
