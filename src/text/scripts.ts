import {simplified, traditional} from './han.js'
import {languageAmong} from './languages.js'

/** How much of a text is looked at: a language shows itself soon. */
const enough = 2_000

/** Where the scripts are in Unicode's first plane: name, first, last. Others count as nothing. */
const ranges: readonly (readonly [script: string, first: number, last: number])[] = [
  ['Latn', 0x41, 0x5a],
  ['Latn', 0x61, 0x7a],
  ['Latn', 0xc0, 0xd6],
  ['Latn', 0xd8, 0xf6],
  ['Latn', 0xf8, 0x24f],
  ['Latn', 0x1e00, 0x1eff],
  ['Grek', 0x370, 0x3ff],
  ['Grek', 0x1f00, 0x1fff],
  ['Cyrl', 0x400, 0x52f],
  ['Armn', 0x531, 0x58f],
  ['Hebr', 0x5d0, 0x5f4],
  ['Arab', 0x620, 0x64a],
  ['Arab', 0x66e, 0x6d5],
  ['Arab', 0x750, 0x77f],
  ['Syrc', 0x710, 0x74f],
  ['Thaa', 0x780, 0x7b1],
  ['Deva', 0x900, 0x97f],
  ['Beng', 0x980, 0x9ff],
  ['Guru', 0xa00, 0xa7f],
  ['Gujr', 0xa80, 0xaff],
  ['Taml', 0xb80, 0xbff],
  ['Telu', 0xc00, 0xc7f],
  ['Knda', 0xc80, 0xcff],
  ['Mlym', 0xd00, 0xd7f],
  ['Sinh', 0xd80, 0xdff],
  ['Thai', 0xe00, 0xe7f],
  ['Laoo', 0xe80, 0xeff],
  ['Tibt', 0xf00, 0xfff],
  ['Mymr', 0x1000, 0x109f],
  ['Geor', 0x10a0, 0x10ff],
  ['Ethi', 0x1200, 0x137f],
  ['Khmr', 0x1780, 0x17ff],
  ['Mong', 0x1820, 0x18aa],
  ['Hang', 0x1100, 0x11ff],
  ['Hang', 0xac00, 0xd7a3],
  ['Kana', 0x3041, 0x3096],
  ['Kana', 0x30a1, 0x30fa],
  ['Hani', 0x3400, 0x9fff],
  ['Hani', 0xf900, 0xfaff],
]

/** The script of a language's tag that names none; a language not here is taken to be written in Latin letters. */
const scriptOfLanguage: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    Hani: 'zh yue wuu nan hak lzh',
    Kana: 'ja',
    Hang: 'ko',
    Cyrl: 'ru uk be bg mk sr kk ky tg mn tt ba',
    Arab: 'ar fa ur ps ckb ug sd',
    Hebr: 'he yi',
    Grek: 'el',
    Armn: 'hy',
    Geor: 'ka',
    Deva: 'hi mr ne sa',
    Beng: 'bn as',
    Guru: 'pa',
    Gujr: 'gu',
    Taml: 'ta',
    Telu: 'te',
    Knda: 'kn',
    Mlym: 'ml',
    Sinh: 'si',
    Thai: 'th',
    Laoo: 'lo',
    Khmr: 'km',
    Mymr: 'my',
    Tibt: 'bo dz',
    Ethi: 'am ti',
    Thaa: 'dv',
    Syrc: 'syr',
    '': 'und mul zxx',
  }).flatMap(([script, languages]) => languages.split(' ').map((language) => [language, script])),
)

/** Scripts that one language is written in, as far as newspapers go. */
const onlyLanguage: Readonly<Record<string, string>> = {
  Grek: 'el',
  Hebr: 'he',
  Armn: 'hy',
  Geor: 'ka',
  Thai: 'th',
  Laoo: 'lo',
  Khmr: 'km',
  Mymr: 'my',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
}

const rtlScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

const scripts = ['', ...new Set(ranges.map(([script]) => script))]
/** Two kinds of Han that count for their own side too. */
const [onlySimplified, onlyTraditional] = [scripts.length, scripts.length + 1]
const classes = classTable()
/** One for all texts, each of which begins anew: to make one takes as long as to count. */
const counts = new Uint16Array(scripts.length + 2)

/**
 * The language of a text as far as its letters prove it, as a BCP 47 tag.
 *
 * Han is `zh-Hans` or `zh-Hant` where characters that only one of them has say so, and `zh` where none
 * does. A script that several languages share is told by their words; where these do not say it, by `fallback`,
 * what the site says it is written in, if that is written so, and otherwise it is `und-` with the script: a guess
 * would end up as a `lang` that is wrong.
 */
export function languageOf(text: string, fallback = 'und'): string {
  counts.fill(0)
  const end = Math.min(text.length, enough)
  for (let at = 0; at < end; at++) counts[classes[text.charCodeAt(at)]!]!++
  const of = (script: string): number => counts[scripts.indexOf(script)]!
  const han = of('Hani') + counts[onlySimplified]! + counts[onlyTraditional]!
  const kana = of('Kana')
  // More than half: no other script can have as much, and the others need not be weighed.
  if (2 * han > end && kana * 12 <= han) return chineseOf(counts[onlySimplified]!, counts[onlyTraditional]!)
  // Three letters of an alphabet say about as much as one Han character.
  const weights = scripts.map((script, at) =>
    script === ''
      ? 0
      : script === 'Hani'
        ? 3 * han
        : script === 'Kana'
          ? 3 * kana
          : script === 'Hang'
            ? 3 * counts[at]!
            : counts[at]!,
  )
  const most = Math.max(...weights)
  if (most === 0) return 'und'
  const script = scripts[weights.indexOf(most)]!
  if (script === 'Kana' || (script === 'Hani' && kana * 12 > han)) return 'ja'
  if (script === 'Hani') return chineseOf(counts[onlySimplified]!, counts[onlyTraditional]!)
  if (script === 'Hang') return 'ko'
  const among = languageAmong(script, text.slice(0, enough))
  if (among !== undefined) return among
  return onlyLanguage[script] ?? (scriptOf(fallback) === script ? fallback : `und-${script}`)
}

/** Which way a language runs; `und-Arab` and the like are judged by their script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rtlScripts.has(scriptOf(language)) ? 'rtl' : 'ltr'
}

function scriptOf(language: string): string {
  const [first, ...others] = language.split('-')
  const script = others.find((part) => /^[A-Za-z]{4}$/.test(part))
  if (script) return script[0]!.toUpperCase() + script.slice(1).toLowerCase()
  return scriptOfLanguage[first!.toLowerCase()] ?? 'Latn'
}

/** A quotation in the other script does not count against a text, hence more than a majority. */
function chineseOf(hans: number, hant: number): string {
  return hans > 4 * hant ? 'zh-Hans' : hant > 4 * hans ? 'zh-Hant' : 'zh'
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [script, first, last] of ranges) table.fill(scripts.indexOf(script), first, last + 1)
  for (const character of simplified) table[character.charCodeAt(0)] = onlySimplified
  for (const character of traditional) table[character.charCodeAt(0)] = onlyTraditional
  return table
}
