import {normalizeEncoding} from '@exodus/bytes/encoding.js'

/** The encodings of the Encoding Standard, by their names in lower case; more labels are understood. */
export const encodingNames = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  // What the Encoding Standard has no decoder for, and old files have nevertheless.
  'utf-32le',
  'utf-32be',
  'hz-gb-2312',
  'iso-2022-kr',
  'johab',
] as const

/** Labels that the Encoding Standard lacks or would replace, and files have. */
const others: Readonly<Record<string, string>> = {
  'utf-32': 'utf-32le',
  'utf-32le': 'utf-32le',
  'utf-32be': 'utf-32be',
  'hz-gb-2312': 'hz-gb-2312',
  hz: 'hz-gb-2312',
  'iso-2022-kr': 'iso-2022-kr',
  johab: 'johab',
  cp1361: 'johab',
  cp936: 'gbk',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp950: 'big5',
}

/** The name of the encoding that a label means, e.g. `gbk` for `GB2312`, if it means one that is read. */
export function encodingNamed(label: string): string | undefined {
  const other = label.trim().toLowerCase()
  if (Object.hasOwn(others, other)) return others[other]
  const name = normalizeEncoding(label)
  return name !== null && (encodingNames as readonly string[]).includes(name)
    ? name
    : name === 'iso-8859-8-i'
      ? 'iso-8859-8'
      : undefined
}

/** The encoding that is stated for a path: by its own name, or by that of the nearest folder above it. */
export function statedFor(encodings: Readonly<Record<string, string>>, path: string): string | undefined {
  for (let part = path; ;) {
    if (Object.hasOwn(encodings, part)) return encodings[part]
    if (part === '.') return undefined
    const end = part.lastIndexOf('/')
    part = end < 0 ? '.' : part.slice(0, end)
  }
}
