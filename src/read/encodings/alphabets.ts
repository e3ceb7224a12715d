/** The letters beyond ASCII that a language has, the most frequent first, in lower case. */
const letters = {
  english: 'éñèüöáàçó',
  french: 'éèàêçôîùâûœëïæ',
  german: 'üäöß',
  spanish: 'óíáéñúü¿¡',
  italian: 'èàòùìéó',
  portuguese: 'ãçáéíóêâõúàôü',
  catalan: 'àéèóíçòúï·',
  dutch: 'ëéïèóö',
  swedish: 'äåöé',
  danish: 'åøæéö',
  icelandic: 'áíðéóúöþæý',
  estonian: 'äõüöšž',
  albanian: 'ëç',
  hungarian: 'áéóöőíüúű',
  czech: 'íáěéřýůčšžúďťňó',
  slovak: 'áíéčýšžľúťôňďóäŕĺ',
  polish: 'ęłóąśżćńź',
  romanian: 'ăîâşţ',
  'romanian, with commas': 'ăîâșț',
  croatian: 'čšžćđ',
  turkish: 'ıüşğçöİâî',
  latvian: 'āīēšūņļžčģķ',
  lithuanian: 'ėšžąįųūčę',
  maltese: 'ħżġċàùè',
  esperanto: 'ĉĝĥĵŝŭ',
  welsh: 'âŵêôŷîûáï',
  sami: 'áčđŋšŧžäå',
  vietnamese: '\u0301\u0300\u0323\u0309\u0303đươâêôăàáéèíóúù',
  russian: 'оеаинтсрвлкпмдуягызбьйчхжюшцфэщъё',
  ukrainian: 'оаиніетвросклдпумязьбгчйхїжцюєшфщґ',
  bulgarian: 'аеиотнрсвлкдпмзуябгчцъщжйшхюфьѝ',
  belarusian: 'аніыорсетклдпўяумзьбгчцйхжшюфэё',
  serbian: 'аоиенрстукјвдмплгбзчшцжхљњћђфџ',
  macedonian: 'аоиенртсвкдлпмузјгбчшцжњќфхѓџљѕ',
  greek: 'αοτιενηρπκσμυςλίδγόάωέήθχύφώβξζψϊΐϋΰ',
  hebrew: 'יולהארתבשמנםדקפעחכצטגסןזךףץ',
  arabic: 'الينمرتوبدعفقسةحكجهطشصأخىذضزثغئظإءؤآ،؟؛',
  persian: 'ایىنردمهوتسبشکكگيفزلخقپچعحطجژصآغئضثظذءأ،؟؛\u200c',
  thai: 'ารนอ่ก้มงเัวยีดลทิบะสตคหแปไจขใพชุ็ำื์โูผึภถณษศธซญๆฟฐฏฉฮฤฑฯฒ๊ฝฎ๑๒๓๔๕๖๗๘๙๐๋ฆฌ฿',
} as const

export type Language = keyof typeof letters

/** Languages in which most letters are ASCII. */
const western = [
  'french',
  'german',
  'spanish',
  'italian',
  'portuguese',
  'catalan',
  'dutch',
  'swedish',
  'danish',
  'icelandic',
  'albanian',
  'english',
] as const
const central = [
  'hungarian',
  'czech',
  'slovak',
  'polish',
  'romanian',
  'croatian',
  'german',
  'albanian',
] as const
const baltic = ['latvian', 'lithuanian', 'estonian'] as const
const cyrillic = ['russian', 'ukrainian', 'bulgarian', 'belarusian', 'serbian', 'macedonian'] as const

/** An encoding of one byte a letter, what was written in it, and how much rarer than others it is, in nats. */
export interface OneByte {
  readonly name: string
  readonly rarity: number
  readonly languages: readonly Language[]
}

/** The likelier first: where two give the same text, it is called by the first one's name. */
export const oneByteEncodings: readonly OneByte[] = [
  {name: 'windows-1252', rarity: 0, languages: western},
  {name: 'windows-1251', rarity: 0, languages: cyrillic},
  {name: 'windows-1250', rarity: 1, languages: central},
  {name: 'windows-1254', rarity: 2, languages: ['turkish']},
  {name: 'windows-1257', rarity: 2, languages: baltic},
  {name: 'windows-1253', rarity: 1, languages: ['greek']},
  {name: 'windows-1255', rarity: 1, languages: ['hebrew']},
  {name: 'windows-1256', rarity: 1, languages: ['arabic', 'persian']},
  {name: 'windows-874', rarity: 1, languages: ['thai']},
  {name: 'windows-1258', rarity: 3, languages: ['vietnamese']},
  {name: 'koi8-r', rarity: 1, languages: ['russian', 'bulgarian']},
  {name: 'koi8-u', rarity: 2, languages: ['ukrainian', 'belarusian']},
  {name: 'iso-8859-2', rarity: 1.5, languages: central},
  {name: 'iso-8859-7', rarity: 1.5, languages: ['greek']},
  {name: 'iso-8859-15', rarity: 3, languages: [...western, 'estonian']},
  {name: 'iso-8859-5', rarity: 3, languages: cyrillic},
  {name: 'ibm866', rarity: 3, languages: ['russian', 'bulgarian', 'belarusian']},
  {name: 'x-mac-cyrillic', rarity: 4, languages: cyrillic},
  {name: 'macintosh', rarity: 3, languages: western},
  {name: 'iso-8859-6', rarity: 3, languages: ['arabic']},
  {name: 'iso-8859-8', rarity: 3, languages: ['hebrew']},
  {name: 'iso-8859-13', rarity: 4, languages: baltic},
  {name: 'iso-8859-4', rarity: 5, languages: baltic},
  {name: 'iso-8859-3', rarity: 5, languages: ['maltese', 'esperanto']},
  {name: 'iso-8859-16', rarity: 5, languages: ['romanian, with commas']},
  {name: 'iso-8859-14', rarity: 6, languages: ['welsh']},
  {name: 'iso-8859-10', rarity: 6, languages: ['sami']},
]

/** Whether a language's words mix its own letters with those of ASCII. */
export function isLatin(language: Language): boolean {
  return letters[language].charCodeAt(0) < 0x370
}

/** How likely each letter of a language is among all that stands in its texts, as a logarithm. */
export function lettersOf(language: Language): ReadonlyMap<string, number> {
  const all = [...letters[language]]
  const ratio = all.length < 20 ? 0.75 : 0.9
  const share = language === 'english' ? 0.01 : isLatin(language) ? 0.06 : 0.95
  return new Map(all.map((letter, rank) => [letter, Math.log(share * (1 - ratio) * ratio ** rank)]))
}
