// Measures how seeds in other encodings are read, against ground truth; each function returns plain figures with what
// went wrong, and prints nothing. `sourceOf` is the program's.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {TextDecoder} from '@exodus/bytes/encoding.js'
import {createMultibyteEncoder} from '@exodus/bytes/multi-byte.js'
import {createSinglebyteEncoder} from '@exodus/bytes/single-byte.js'

/** Labels in names of files that no decoder knows by them. */
const labels = {cp932: 'shift_jis', cp949: 'euc-kr', 'utf-8-sig': 'utf-8', 'tis-620': 'windows-874'}

/** Original files whose encoding is known: GBK news, and the test files of chardet, named for what they are. */
export function originals(corpora) {
  const root = join(corpora, 'formats/encodings')
  return ['gbk-sogou', 'chardet'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => {
      const label = folder === 'gbk-sogou' ? 'gbk' : name.split('__')[0].toLowerCase()
      const encoding = labels[label] ?? label.replace(/^((?:windows|iso-8859)-\d+)-.*/, '$1')
      return {name: `${folder}/${name}`, encoding, bytes: readFileSync(join(root, folder, name))}
    }),
  )
}

/** The same files without what they declare, so that the bytes alone must tell. */
export function undeclared(files) {
  return files.map((file) => {
    const words = file.bytes.toString('latin1').replace(/(charset|encoding)(?=\s*=)/gi, 'xxxxxxx')
    return {...file, bytes: Buffer.from(words, 'latin1')}
  })
}

/** In what each language, by its first words in a tag or the country's code, was written before UTF-8. */
const olds = {
  zh: ['gb18030', 'big5'],
  ja: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  ko: ['euc-kr'],
  ru: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  uk: ['windows-1251', 'koi8-u'],
  bg: ['windows-1251', 'iso-8859-5'],
  el: ['windows-1253', 'iso-8859-7'],
  he: ['windows-1255', 'iso-8859-8'],
  ar: ['windows-1256', 'iso-8859-6'],
  fa: ['windows-1256'],
  th: ['windows-874'],
  tr: ['windows-1254'],
  vi: ['windows-1258'],
  pl: ['windows-1250', 'iso-8859-2'],
  cs: ['windows-1250', 'iso-8859-2'],
  hu: ['windows-1250', 'iso-8859-2'],
  lt: ['windows-1257'],
  lv: ['windows-1257'],
  western: ['windows-1252', 'macintosh'],
}
const kin = {
  jp: 'ja',
  kr: 'ko',
  cn: 'zh',
  tw: 'zh',
  hk: 'zh',
  mo: 'zh',
  ua: 'uk',
  be: 'western',
  gr: 'el',
  il: 'he',
  cz: 'cs',
}

/**
 * Texts encoded anew in every encoding that their language was written in, where it has all their characters.
 *
 * @param texts each with its `lang` and `text`
 */
export function encoded(texts) {
  return texts.flatMap(({lang, text, name}) => {
    const tag = lang.slice(0, 2).toLowerCase()
    return (olds[kin[tag] ?? tag] ?? olds.western).flatMap((encoding) => {
      const bytes = bytesOf(text, encoding)
      return bytes?.some((byte) => byte > 127 || byte === 27)
        ? [{name: `${name} ${encoding}`, encoding, bytes}]
        : []
    })
  })
}

function bytesOf(text, encoding) {
  try {
    const isOneByte = /^(?:windows|iso-8859|koi8|ibm|mac|x-mac)/.test(encoding)
    return Buffer.from((isOneByte ? createSinglebyteEncoder : createMultibyteEncoder)(encoding)(text))
  } catch {
    return undefined
  }
}

/**
 * How files are read: right where the text is what the named encoding makes of the bytes, whatever it is called.
 *
 * Of those that are wrong, the silent ones are told as certain.
 */
export function reading(files, sourceOf) {
  const wrong = []
  let unsure = 0
  const start = performance.now()
  for (const {name, encoding, bytes} of files) {
    const {value, messages} = sourceOf(bytes, 'a.txt', 'x')
    const isUnsure = messages.some(({rule, reason}) => rule === 'encoding' && /% sure/.test(reason))
    if (isUnsure) unsure++
    const isNamed = value?.encoding === encoding || (encoding === 'utf-32' && /^utf-32/.test(value?.encoding))
    if (!value || (!isNamed && value.text !== textOf(bytes, encoding, value.encoding)))
      wrong.push({
        name,
        encoding,
        read: value?.encoding,
        sure: value?.encodingConfidence,
        isSilent: !isUnsure,
      })
  }
  return {
    all: files.length,
    right: files.length - wrong.length,
    unsure,
    wrong,
    microseconds: ((performance.now() - start) / Math.max(1, files.length)) * 1000,
  }
}

/** UTF-16 in a file's name leaves the order of bytes open; what the Encoding Standard lacks has no decoder here. */
function textOf(bytes, encoding, read) {
  try {
    const name = encoding === 'utf-16' ? read : encoding
    return new TextDecoder(name)
      .decode(bytes)
      .replace(/^\ufeff+/, '')
      .replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

/** Every file below a folder of bad input must become a text or a message; returns those that do neither. */
export function survivors(folder, sourceOf) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const thrown = files.flatMap((entry) => {
    try {
      const {value, messages} = sourceOf(readFileSync(join(entry.parentPath, entry.name)), 'a.txt')
      return value || messages.some(({fatal}) => fatal) ? [] : [entry.name]
    } catch (error) {
      return [`${entry.name}: ${error}`]
    }
  })
  return {all: files.length, thrown}
}
