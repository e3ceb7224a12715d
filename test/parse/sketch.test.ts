import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {factsOf, parse} from '../../src/parse/index.js'
import type {Sketch} from '../../src/record/index.js'

function sketchIn(text: string): Sketch | undefined {
  const source = {
    path: 'a.txt',
    format: 'text',
    text,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: 0,
    digest: '',
  } as const
  const {value} = parse(source, {}, 'zh-Hans')
  return value && factsOf(value.article, {terms: false, sketch: true}).sketch
}

const body =
  '江口县旧渡口的两艘渡船在停航十一年后重新下水，第一天就送了三百二十名乘客过江。船工老周说，' +
  '船底换了新木，马达是去年从省城运来的；他守着这条江三十年，最难的是冬天的雾。县里打算在对岸再修一处码头。'

describe('a sketch', () => {
  test('is of what the text says, not of how it is set and by whom', () => {
    const plain = sketchIn(`渡船复航\n${body}\n`)
    expect(plain?.marks).toHaveLength(128)
    for (const other of [
      `旧渡口又有船了\n中新社江口3月5日电 (记者 周文)${body}(完)\n责任编辑：丁一\n`,
      `渡船复航\n新华社江口3月6日电（记者 李明）${body}（完）\n`,
      `渡船复航\n${body.replaceAll('，', ', ').replaceAll('。', '.\n')}\n`,
      `渡船复航\n${body.replace('马达', '“马 达”\u200b')}\n`,
    ])
      expect(sketchIn(other)).toEqual(plain)
  })

  test('knows no width and no case', () => {
    const words = 'The ferry ran again on Friday with 320 people aboard, and nobody had to wait. '.repeat(4)
    const wide = words.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    expect(sketchIn(`A\n${wide.toUpperCase()}\n`)).toEqual(sketchIn(`A\n${words}\n`))
  })

  test('of a very short text is of its headline too, and says nothing of likeness', () => {
    const one = sketchIn('江口航运公司派息\n每股六分，五月十五日支付。\n')
    expect(Object.keys(one!)).toEqual(['digest'])
    expect(sketchIn('江口航运公司派息\n每股六分；五月十五日支付\n')).toEqual(one)
    expect(sketchIn('山城缆车公司派息\n每股六分，五月十五日支付。\n')).not.toEqual(one)
  })

  test('lists the numbers, in figures or in words', () => {
    const numbers = (text: string): string | undefined => sketchIn(`题\n${text}\n`)?.numbers
    // 十一, 一 (of 第一天), 三百二十, 两, 三十, 一, and 3 and 40 beside them: two letters each.
    expect(numbers(body)).toHaveLength(12)
    expect(numbers(body.replace('老周说', '老周3日说，40年'))).toHaveLength(16)
    expect(numbers(body.replace('十一年', '十二年'))).not.toBe(numbers(body))
  })

  test('is not made of nothing, nor where nobody asks', () => {
    expect(sketchIn('只有标题\n')).toBeUndefined()
    expect(sketchIn('标题\n……！\n')).toBeUndefined()
    const source = {
      path: 'a.txt',
      format: 'text',
      text: `题\n${body}`,
      encoding: 'utf-8',
      encodingConfidence: 1,
      bytes: 0,
      digest: '',
    } as const
    expect(
      factsOf(parse(source, {}, 'zh').value!.article, {terms: false, sketch: false}).sketch,
    ).toBeUndefined()
  })

  test('can be made of anything, and has one form', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), fc.nat(40), (text, times) => {
        const sketch = sketchIn(`题\n${text.repeat(times)}\n`)
        if (sketch?.marks === undefined) return
        expect(sketch.marks).toMatch(/^[0-o]{128}$/)
        expect(sketch.numbers).toMatch(/^(?:[0-o]{2}){0,96}$/)
      }),
      {numRuns: 300, seed: 1},
    )
  })

  test.each([
    ['one character', '海'.repeat(1_000_000)],
    ['one word', 'x'.repeat(1_000_000)],
    ['numbers', '12 三 '.repeat(200_000)],
    ['gaps', '海 '.repeat(500_000)],
  ])('of a megabyte of %s takes no time', (_, text) => {
    const start = performance.now()
    expect(sketchIn(`题\n${text}\n`)?.digest).toBeDefined()
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
