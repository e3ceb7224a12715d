import {foldKey} from './keys.js'
import type {ToldPicture} from './told.js'

/** What a story's pictures are called, the surest name first; only the first key that a record has is read. */
const usual = [
  ['images', 'pictures', 'photos', 'image', 'imageurl', 'urltoimage', 'topimage', 'mainimage', 'leadimage'],
  ['featuredimage', 'bannerimage', 'picture', 'photo', 'imageurls', 'thumbnail', '图片', '配图', '题图'],
].flat()
const parts = {
  address: ['src', 'url', 'href', 'contenturl', 'path', 'file'],
  alt: ['alt', 'alttext'],
  caption: ['caption', 'description', 'legend', '图注', '说明'],
  credit: ['credit', 'creditline', 'photographer', 'copyright'],
}

/** The most that are read of one list. */
const most = 50

/** The pictures that an object of JSON, or a row of a table, names beside its text. They stay in it, too. */
export function picturesOf(given: Readonly<Record<string, unknown>>): ToldPicture[] {
  const byFold = new Map(
    Object.keys(given)
      .toReversed()
      .map((key) => [foldKey(key), key]),
  )
  for (const name of usual) {
    const key = byFold.get(name)
    const found = key === undefined ? [] : [given[key]].flat().slice(0, most).flatMap(pictureOf)
    if (found.length > 0) return found
  }
  return []
}

function pictureOf(value: unknown): ToldPicture[] {
  if (typeof value === 'string') return isAddress(value) ? [{addresses: [value]}] : []
  if (typeof value !== 'object' || value === null) return []
  const byFold = new Map(Object.entries(value).map(([key, own]) => [foldKey(key), own as unknown]))
  const said = (part: keyof typeof parts): string | undefined =>
    parts[part].map((name) => byFold.get(name)).find((own) => typeof own === 'string')
  const address = said('address')
  if (address === undefined || !isAddress(address)) return []
  return [{addresses: [address], alt: said('alt'), caption: said('caption'), credit: said('credit')}]
}

/** An address of the web, or a file's name that is a picture's. */
function isAddress(words: string): boolean {
  return (
    words.length < 2_000 &&
    (/^\s*https?:\/\/\S+\s*$/i.test(words) || /^[^\n]+\.(?:jpe?g|png|gif|webp|avif)$/i.test(words.trim()))
  )
}
