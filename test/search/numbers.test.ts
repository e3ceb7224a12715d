import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bitReader, bitWriter} from '../../src/search/bits.js'
import {take, takeText, writer} from '../../src/search/code.js'

const number = fc.oneof(
  fc.nat(70),
  fc.nat(3_000),
  fc.nat(2 ** 31 - 1),
  fc.constantFrom(60, 61, 2292, 2293, 54186, 54187, 858543, 858544, 2 ** 32 - 1),
)
/** What stands in a script and in a file as it is, one byte a sign. */
const printable = /^[ !#-[\]-~]*$/

describe('numbers as text', () => {
  test('come back', () => {
    fc.assert(
      fc.property(fc.array(number), fc.string({unit: 'binary'}), (numbers, text) => {
        const into = writer(1)
        for (const one of numbers) into.put(one)
        into.putText(text)
        const written = Buffer.from(into.bytes()).toString('latin1')
        expect(written).toMatch(printable)
        const from = {text: written, at: 0}
        expect(numbers.map(() => take(from))).toEqual(numbers)
        expect(takeText(from)).toBe(text)
        expect(from.at).toBe(written.length)
      }),
      {numRuns: 2_000},
    )
  })

  test('come back of bits', () => {
    const one = fc.oneof(
      fc.record({kind: fc.constant('bits' as const), value: fc.nat(255), power: fc.constant(8)}),
      fc.record({kind: fc.constant('rice' as const), value: number, power: fc.nat(31)}),
      fc.record({
        kind: fc.constant('gamma' as const),
        value: fc.integer({min: 1, max: 2 ** 31 - 1}),
        power: fc.constant(0),
      }),
    )
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const into = bitWriter()
        for (const {kind, value, power} of all)
          if (kind === 'gamma') into.gamma(value)
          else into[kind](value, power)
        const signs = writer()
        into.take(signs)
        const text = Buffer.from(signs.bytes()).toString('latin1')
        expect(text).toMatch(printable)
        const from = bitReader(text)
        expect(all.map(({kind, power}) => (kind === 'gamma' ? from.gamma() : from[kind](power)))).toEqual(
          all.map(({value}) => value),
        )
      }),
      {numRuns: 2_000},
    )
  })
})
