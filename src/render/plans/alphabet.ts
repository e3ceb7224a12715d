import type {FacetName} from '../../record/index.js'
import {byCodeUnit} from '../../text/order.js'
import {initialOf, otherInitial, plainOf, type Reader, segmentsRead} from './initials.js'

/**
 * Names in the order of an alphabet, as a reader looks for them: by initial, as in registers, then as they are read:
 * Han by syllables, all else without case, width and accents. What begins with no letter stands last.
 *
 * Where a name stands depends on nothing but the names, so a new one moves no other.
 */
export function inOrder<T extends {readonly label: string}>(
  ways: readonly T[],
  facet: FacetName,
  read: Reader,
): T[] {
  const keyed = ways.map((way) => ({way, key: keyOf(way.label, facet, read)}))
  return keyed.sort((a, b) => byCodeUnit(a.key, b.key)).map(({way}) => way)
}

/** Parts of a key: a lower sign than any that a name has, so that `Li Wen` stands before `Liang`. */
const gap = '\u0001'

function keyOf(name: string, facet: FacetName, read: Reader): string {
  const initial = initialOf(name, facet, read)
  const last = initial === otherInitial ? '1' : `0${initial}`
  return [last, ...segmentsRead(name, facet, read).map(plainOf), '', name].join(gap)
}
