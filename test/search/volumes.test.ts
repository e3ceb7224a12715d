import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bindShard, type Bound} from '../../src/search/bind.js'
import {writer} from '../../src/search/code.js'
import {segmentWriter} from '../../src/search/segment.js'
import type {Shape} from '../../src/search/shape.js'
import {putPages, startsIn, tableLength} from '../../src/search/table.js'
import {asked, searchIn, term, type Told} from './shelf.js'

/** What a segment of such stories has of each shard. */
function leavesOf(texts: readonly string[], shape: Shape): Uint8Array[] {
  const into = segmentWriter(shape)
  for (const text of texts) into.add(['', text], [])
  const leaves: Uint8Array[] = []
  into.finish((shard, bytes) => (leaves[shard] = bytes.slice()))
  return leaves
}

const alone = (file: Uint8Array): Bound => ({file, segments: 1, segment: 0})

// So few letters and words that many stand in more stories than a page has room for.
const text = fc
  .array(fc.constantFrom('渡船', '夜航', '海', '。', ' ferry', ' ferries', ' a', '岛'), {maxLength: 30})
  .map((parts) => parts.join(''))
const segments = fc.array(fc.array(text, {minLength: 1, maxLength: 60}), {minLength: 1, maxLength: 5})
const shape = fc.record({shardBits: fc.constantFrom(1, 3), pageBits: fc.nat(4)})

describe('a file of several segments', () => {
  test('is the same, wherever its parts come from', () => {
    fc.assert(
      fc.property(segments, shape, fc.nat(4), (all, shape, edited) => {
        const leaves = all.map((texts) => leavesOf(texts, shape))
        for (const shard of leaves[0]!.keys()) {
          const parts = leaves.map((own) => alone(own[shard]!))
          const whole = bindShard(shape, parts)
          // All but one of them are taken from the file of before, as after an edit.
          const before = parts.map((_, segment): Bound => ({file: whole, segments: all.length, segment}))
          const again = before.with(edited % all.length, parts[edited % all.length]!)
          expect(bindShard(shape, again)).toEqual(whole)
          // One that has left the others is what it was made as.
          for (const [at, own] of before.entries()) expect(bindShard(shape, [own])).toEqual(parts[at]!.file)
        }
      }),
    )
  }, 60_000)

  test('answers in few reads, as many as one of one segment', async () => {
    const stories = Array.from({length: 240}, (_, at): Told => ({
      blocks: [
        `第${at}号渡船恢复夜航`,
        `码头昨日恢复了通往外岛的夜航，${at % 3 ? '乘客' : '旅客'}说海面平静。`,
      ],
    }))
    const readsOf = async (cuts: readonly number[], shared: number): Promise<number> => {
      let reads = 0
      const search = await searchIn(stories, cuts, {shared, onRead: () => reads++})
      const before = reads
      expect((await search.find(asked(term('外岛的夜航')), {order: 'relevance'})).count).toBe(240)
      return reads - before
    }
    const alone = await readsOf([240], 1)
    // Where cards are is said by each segment.
    expect(await readsOf([60, 120, 180, 240], 4)).toBeLessThanOrEqual(alone + 3)
  })
})

describe('pages behind their lengths', () => {
  test('come back, however long they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(9), fc.nat(30_000)), {maxLength: 20}), (lengths) => {
        const pages = Uint8Array.from(
          lengths.flatMap((length, page) => Array.from({length}, () => 65 + page)),
        )
        const starts = lengths.reduce((all, length) => [...all, all.at(-1)! + length], [0])
        const into = writer()
        putPages(into, pages, starts)
        const text = Buffer.from(into.bytes()).toString('latin1')
        const found = startsIn(text.slice(0, tableLength(lengths.length)))
        expect(found.at(-1)).toBe(text.length)
        for (const [page, length] of lengths.entries())
          expect(text.slice(found[page], found[page]! + length)).toBe(
            String.fromCharCode(65 + page).repeat(length),
          )
      }),
    )
  })
})
