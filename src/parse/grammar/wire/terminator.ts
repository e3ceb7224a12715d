import {endAt, matchAt} from '../sticky.js'

/** What stands between an opening and the text proper. */
export interface Terminator {
  readonly kind: 'dash' | 'colon' | 'bar' | 'stop' | 'end' | 'none'
  /** Whether it is more than a hyphen between two words: `PARIS -`, `PARIS—`, `París.-`. */
  readonly isWide: boolean
  /** Where the text proper begins. */
  readonly textAt: number
}

const mark = /( {0,3}[.,]? {0,3})(-{2,4}|[—–-]|:|(?<=[)/] )=(?= )|\||(?<= )_(?= ))(?![-–—]) */y
const kinds: Readonly<Record<string, Terminator['kind']>> = {':': 'colon', '|': 'bar'}
const stop = / {0,2}[.।۔] */y
const spaces = / */y

export function readTerminator(text: string, at: number): Terminator {
  const found = matchAt(mark, text, at)
  if (found) {
    const [whole, space, sign] = found
    return {
      kind: kinds[sign!] ?? 'dash',
      isWide: sign !== '-' || space !== '',
      textAt: at + whole.length,
    }
  }
  const behind = endAt(stop, text, at)
  const textAt = endAt(spaces, text, behind)
  return {kind: textAt === text.length ? 'end' : behind > at ? 'stop' : 'none', isWide: false, textAt}
}
