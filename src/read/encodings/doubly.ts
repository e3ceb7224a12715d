import {decoderFor} from './decoders.js'

/** Text in UTF-8 that was taken for another encoding, and encoded once more. */
export interface Doubly {
  /** The first piece of it, e.g. `â€œ`, and where it stands. */
  readonly words: string
  readonly offset: number
  /** What was meant, where it can be told. */
  readonly meant?: string
  /** What it was taken for. */
  readonly encoding: string
}

/** What the later bytes of a character become; the first range has what windows-1252 leaves to ISO 8859-1. */
const tail = '[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
/** The capitals are those that hardly any word in capitals ends with, before a closing quotation mark. */
const sequence = `(?:[ÂÃÄÅÎÏÐÑ×ØÙ]${tail}|[à-ï]${tail}{2}|ð${tail}{3})`
const hint = new RegExp(`[Â-ð]${tail}`)
/** What is made of 的, of the full-width comma, and of the stop. */
const signs = ['鐨', '锛', '銆']
const lost = '锟斤拷'

/**
 * Find text that was encoded twice, where it is nearly certain: most of the letters that could come of it do.
 *
 * Text without a sign of it costs next to nothing.
 */
export function doublyEncoded(text: string): Doubly | undefined {
  const gone = text.indexOf(lost)
  if (gone >= 0) return {words: lost, offset: gone, encoding: 'gbk'}
  return (
    (hint.test(text) ? asWestern(text) : undefined) ??
    (signs.some((sign) => text.includes(sign)) ? asChinese(text) : undefined)
  )
}

function asWestern(text: string): Doubly | undefined {
  const found = [...text.matchAll(new RegExp(`${sequence}+`, 'g'))]
  const leads = found.flatMap(([words]) => words.match(/[\xc0-\xff]/g) ?? [])
  const letters = text.match(/[\xc0-\xff]/g) ?? []
  const [first] = found
  if (!first || leads.length < 0.8 * letters.length) return undefined
  // Of a short one, as a multiplication sign in quotation marks, it takes two kinds.
  if (first[0].length < 3 && found.every(([words]) => words === first[0])) return undefined
  const words = first[0].slice(0, 24)
  const bytes = Uint8Array.from(words, byteOf)
  const meant = decoderFor('utf-8')
    .decode(bytes)
    .replace(/\ufffd+$/, '')
  return {words, offset: first.index, meant, encoding: 'windows-1252'}
}

let bytesOfWestern: ReadonlyMap<string, number> | undefined

function byteOf(letter: string): number {
  bytesOfWestern ??= new Map(
    Array.from(lettersFor('windows-1252', 0x80, 0x100), (western, at) => [western, 0x80 + at]),
  )
  return bytesOfWestern.get(letter) ?? letter.charCodeAt(0)
}

function lettersFor(encoding: string, from: number, to: number): string {
  return decoderFor(encoding).decode(Uint8Array.from({length: to - from}, (_, at) => from + at))
}

let beginnings: ReadonlySet<string> | undefined

/**
 * Read as GBK, the first two bytes of a character are one of 832 rare ones.
 *
 * Every second character is one of them then; of a real text not one in a hundred.
 */
function asChinese(text: string): Doubly | undefined {
  beginnings ??= new Set(
    [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef].flatMap((lead) =>
      Array.from({length: 64}, (_, at) => decoderFor('gbk').decode(Uint8Array.of(lead, 0x80 + at))),
    ),
  )
  const all = text.match(/[\u4e00-\u9fff]/g) ?? []
  const strange = all.filter((character) => beginnings!.has(character)).length
  if (strange < 3 || strange < 0.25 * all.length) return undefined
  const offset = text.search(/[\u4e00-\u9fff]/)
  return {words: /[\u4e00-\u9fff]{1,12}/.exec(text)![0], offset, encoding: 'gbk'}
}
