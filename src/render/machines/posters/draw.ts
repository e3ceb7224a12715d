import type {Page, PosterPlan} from '../../../record/index.js'
import type {Desk} from '../../setting.js'
import type {Font} from './font.js'
import {cutAt, evenLinesOf, hasIdeographs, linesOf} from './lines.js'
import {posterSize, type Studio} from './studio.js'

/** The site's colours by day. */
const colours = {paper: '#faf6ee', ink: '#221e19', soft: '#655c50', rule: '#dcd4c5', seal: '#b23219'}

const margin = 84
const measure = posterSize.width - 2 * margin
const most = 4
/** Sizes of the headline, each with the lines that it may have; below the last it is cut. */
const sizes = [
  {size: 92, lines: 2},
  {size: 80, lines: 3},
  {size: 68, lines: 3},
  {size: 60, lines: most},
]
const leading = 1.36
const weights = {headline: 700, site: 600, date: 400}

/** The picture that stands where somebody links to an article: its headline on the site's own paper. */
export function drawPoster({plan}: Page<PosterPlan>, desk: Desk): Uint8Array {
  const studio = desk.studio()!
  return studio.rasterize(posterOf(plan, studio))
}

/** A poster as shapes. */
export function posterOf({headline, date, site}: PosterPlan, studio: Pick<Studio, 'fontOf'>): string {
  const set = (text: string, weight: number): Setter => setterOf(text, weight, studio)
  const [title, day] = [set(site, weights.site), set(date, weights.date)]
  const dateWidth = day.width(date, 30)
  const room = date === '' ? measure : measure - dateWidth - 40
  const inRoom = (text: string): number => title.width(text, 34)
  const [name = ''] = cutAt(1, linesOf(site, room, inRoom), room, inRoom)
  const words = headline === '' ? site : headline
  const big = set(words, weights.headline)
  const {size, lines} = fitted(words, big)
  const [top, bottom] = [150, posterSize.height - 92]
  const height = lines.length * size * leading
  // The middle of what is seen stands a little above the middle of the room.
  const first = top + (bottom - top - height) * 0.46 + size * (leading / 2 + 0.36)
  const {paper, ink, soft, rule, seal} = colours
  const {width} = posterSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${posterSize.height}">`,
    `<rect width="${width}" height="${posterSize.height}" fill="${paper}"/>`,
    // What stands large below is not said twice.
    words === site ? '' : `<g fill="${ink}">${title.draw(name, 34, margin, 104)}</g>`,
    `<g fill="${soft}">${day.draw(date, 30, width - margin - dateWidth, 104)}</g>`,
    `<rect x="${margin}" y="130" width="${measure}" height="2" fill="${rule}"/>`,
    `<g fill="${ink}">${lines.map((text, at) => big.draw(text, size, margin, first + at * size * leading)).join('')}</g>`,
    `<rect x="${margin}" y="${posterSize.height - 84}" width="72" height="7" fill="${seal}"/>`,
    '</svg>',
  ].join('')
}

/** The largest size in which a headline finds room. */
function fitted(words: string, {width}: Setter): {size: number; lines: string[]} {
  for (const {size, lines} of sizes) {
    const own = evenLinesOf(words, measure, (text) => width(text, size))
    if (own.length <= lines) return {size, lines: own}
  }
  const {size, lines} = sizes.at(-1)!
  const inSize = (text: string): number => width(text, size)
  return {size, lines: cutAt(lines, linesOf(words, measure, inSize), measure, inSize)}
}

interface Setter {
  readonly width: (text: string, size: number) => number
  readonly draw: (text: string, size: number, x: number, y: number) => string
}

/** A piece of type: a glyph whose room is in parts of its size. */
interface Sort {
  readonly path: string
  readonly em: number
  /** What is cut of its room at its left, and at the left where a line begins with it. */
  readonly cut: number
  readonly cutAtStart: number
  /** And at the right where one ends with it. */
  readonly cutAtEnd: number
  readonly advance: number
}

const blank: Sort = {path: '', em: 1, cut: 0, cutAtStart: 0, cutAtEnd: 0, advance: 0.3}
/** Quotation marks have the room of a Han character. */
const quotes = /[“”‘’]/
/** What has its ink in the right half of its room, or in the left. */
const rightHalf = /[“‘《〈「『（【〔［｛]/
const leftHalf = /[”’》〉」』）】〕］｝，。、]/
const bearing = 0.05

/** Set the lines of one text in one weight. */
function setterOf(whole: string, weight: number, {fontOf}: Pick<Studio, 'fontOf'>): Setter {
  const isHan = hasIdeographs(whole)
  const sorts = new Map<string, Sort>()
  const sortOf = (character: string): Sort => {
    let sort = sorts.get(character)
    if (!sort) sorts.set(character, (sort = cast(character, fontOf(character, isHan), weight, isHan)))
    return sort
  }
  return {
    width: (text, size) => {
      let width = 0
      let tail = 0
      for (const character of text) {
        const {cutAtStart, cut, cutAtEnd, advance} = sortOf(character)
        width += advance - (width === 0 ? cutAtStart : cut)
        tail = cutAtEnd
      }
      return (width - tail) * size
    },
    draw: (text, size, x, y) => {
      let svg = ''
      let width = 0
      for (const character of text) {
        const {path, em, cutAtStart, cut, advance} = sortOf(character)
        const skip = width === 0 ? cutAtStart : cut
        if (path !== '') {
          const scale = size / em
          const left = x + (width - skip) * size
          svg += `<path transform="matrix(${[scale, 0, 0, -scale, left, y].map(rounded).join(' ')})" d="${path}"/>`
        }
        width += advance - skip
      }
      return svg
    },
  }
}

function cast(character: string, font: Font | undefined, weight: number, isHan: boolean): Sort {
  const glyph = font?.glyphOf(character.codePointAt(0)!, weight)
  if (!font || !glyph) return blank
  const {em} = font
  const [left, right] = glyph.ink.map((edge) => edge / em) as [number, number]
  const slack = Math.max(0, left - bearing)
  const own = {path: glyph.path, em, advance: glyph.advance / em}
  // Beside letters a quotation mark has the room of a letter.
  if (!isHan && quotes.test(character))
    return {...own, cut: slack, cutAtStart: slack, cutAtEnd: 0, advance: right + bearing}
  const rest = Math.max(0, own.advance - right - bearing)
  return {
    ...own,
    cut: 0,
    cutAtStart: rightHalf.test(character) ? slack : 0,
    cutAtEnd: leftHalf.test(character) ? rest : 0,
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
