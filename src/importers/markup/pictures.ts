import type {NamedPicture} from '../../record/index.js'
import {oneLine} from '../fields/words.js'
import {httpOf} from './address.js'

/** The attributes of a picture's tag, and the sets of addresses (`srcset`) of the sources beside it. */
export interface PictureTag {
  readonly attributes: Readonly<Record<string, string>>
  readonly sources: readonly string[]
}

/** Sides of pictures that are signs and counters, in pixels. */
export const tiny = 48
/** What one picture has of other addresses. */
const most = 12
const longest = 2_000

/** Where an address waits until a script puts it in its place. */
const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-actualsrc']
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset']

/** What a tag says of a picture; undefined where it is none that a reader would miss. */
export function namedBy(
  {attributes, sources}: PictureTag,
  base: string | undefined,
): NamedPicture | undefined {
  const {src = '', alt = '', width, height, style} = attributes
  if (Number(width) < tiny || Number(height) < tiny || isUnseen(style)) return undefined
  const named = [...lazy.map((name) => attributes[name] ?? ''), src]
  const sets = [...lazySets.map((name) => attributes[name] ?? ''), ...sources].flatMap(setOf)
  const own = sets.find(({address}) => address === src.trim())?.width ?? (Number(width) || undefined)
  const addresses = addressesOf([...named, ...nearestFirst(sets, own)], base)
  return addresses.length === 0 ? undefined : {addresses, alt: oneLine(alt.slice(0, longest))}
}

/** Whether a style hides what has it. */
export function isUnseen(style: string | undefined): boolean {
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1_000))
}

/**
 * Addresses in their written form, each once. One that names a file is kept as it was named, too: the file may lie
 * beside what names it.
 */
export function addressesOf(words: readonly string[], base: string | undefined): string[] {
  const found = new Set<string>()
  for (const one of words) {
    const address = one.trim().replaceAll('\\', '/')
    if (address === '' || address.length > longest) continue
    const whole = httpOf(address, base ?? (address.startsWith('//') ? 'https://localhost' : undefined))
    if (whole !== undefined) found.add(whole)
    if (isBeside(address)) found.add(address)
    if (found.size >= most) break
  }
  return [...found]
}

/** An address without a scheme and a host. */
function isBeside(address: string): boolean {
  return /^(?![A-Za-z][A-Za-z0-9+.-]*:|\/\/|[?#])\S/.test(address)
}

interface Candidate {
  readonly address: string
  readonly width: number
}

/** The addresses of a set such as `a.jpg 480w, b.jpg 960w` (HTML, 4.8.4.2.1), of which some hold commas. */
function setOf(set: string): Candidate[] {
  const found: Candidate[] = []
  let address: string | undefined
  const add = (width: number): void => {
    if (address !== undefined && address !== '') found.push({address, width})
    address = undefined
  }
  for (const word of set.slice(0, 20_000).split(/\s+/)) {
    if (found.length > 50) break
    let rest = word
    if (address !== undefined) {
      const [, size, more] = /^([^,]*),?(.*)$/s.exec(rest)!
      add(widthOf(size!))
      rest = more!
    }
    if (rest === '') continue
    address = rest.replace(/,+$/, '')
    if (address !== rest) add(widthOf(''))
  }
  add(widthOf(''))
  return found
}

/** `480w` in pixels, `2x` as if one were a thousand. */
function widthOf(size: string): number {
  const [, number = '1', unit = 'x'] = /^([\d.]{1,10})([wx])$/.exec(size) ?? []
  return (Number(number) || 1) * (unit === 'w' ? 1 : 1000)
}

function nearestFirst(sets: readonly Candidate[], own: number | undefined): string[] {
  const far = ({width}: Candidate): number =>
    own === undefined ? -width : Math.max(width / own, own / width)
  return sets.toSorted((a, b) => far(a) - far(b)).map(({address}) => address)
}
