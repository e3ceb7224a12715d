import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {brotliDecompressSync} from 'node:zlib'
import {configFile} from '../config/index.js'
import type {Message} from '../record/index.js'
import {type Font, readFont, type Studio} from '../render/index.js'
import {fingerprint} from '../text/digest.js'

/** What posters are made with, and what their looks depend on. */
export interface PosterStudio extends Studio {
  readonly edition: string
  /** Whether each character of a text can be set. */
  readonly covers: (text: string) => boolean
}

const fontPackage = '@fontsource-variable/noto-serif-sc'
const rasterizer = '@resvg/resvg-js'

/** A thread opens it once: what is read of the fonts is kept. */
let opened: Promise<PosterStudio | undefined> | undefined

/** Load what makes posters, where it is installed. */
export function openStudio(): Promise<PosterStudio | undefined> {
  return (opened ??= open())
}

/** What is to be said where posters are asked for and cannot be made. */
export function withoutStudio(): Message {
  const reason = `Cannot make pictures for links: \`${rasterizer}\` or \`${fontPackage}\` is not installed; articles have none`
  return {path: configFile, rule: 'poster', reason, fatal: false}
}

async function open(): Promise<PosterStudio | undefined> {
  const shapes = await import('@resvg/resvg-js').then(
    (loaded) => loaded,
    () => undefined,
  )
  const require = createRequire(import.meta.url)
  const fonts = foundIn(require, fontPackage)
  const drawing = foundIn(require, rasterizer)
  if (!shapes || !fonts || !drawing) return undefined
  const fontOf = slicesOf(fonts.folder)
  return {
    edition: fingerprint(fonts.version, drawing.version),
    fontOf,
    covers: (text) => [...text].every((character) => fontOf(character, true) !== undefined),
    rasterize: (svg) => new shapes.Resvg(svg, {font: {loadSystemFonts: false}}).render().asPng(),
  }
}

function foundIn(require: NodeJS.Require, name: string): {folder: string; version: string} | undefined {
  try {
    const file = require.resolve(`${name}/package.json`)
    const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string}
    return {folder: dirname(file), version}
  } catch {
    return undefined
  }
}

/** One font in a hundred slices for the web, each with the characters that it may have: those that are needed are read. */
function slicesOf(folder: string): Studio['fontOf'] {
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const file = (name: string): string =>
    join(folder, 'files', `${basename(folder)}-${name}-wght-normal.woff2`)
  const slices = Object.entries(ranges).map(([key, range]) => {
    const name = key.replace(/[[\]]/g, '')
    let font: Font | undefined
    return {
      isNumbered: name !== key,
      bounds: range.split(',').map((part) =>
        part
          .slice(2)
          .split('-')
          .map((edge) => parseInt(edge, 16)),
      ),
      open: (): Font => (font ??= readFont(readFileSync(file(name)), brotliDecompressSync)),
    }
  })
  const numbered = slices.filter(({isNumbered}) => isNumbered).reverse()
  const named = slices.filter(({isNumbered}) => !isNumbered)
  // The numbered slices have the signs of Han text, the named ones those of letters.
  const orders = {han: [...numbered, ...named], letters: [...named, ...numbered]}
  const found = {han: new Map<string, Font | undefined>(), letters: new Map<string, Font | undefined>()}
  return (character, isHan) => {
    const order = isHan ? 'han' : 'letters'
    if (!found[order].has(character)) found[order].set(character, inSlices(character, orders[order]))
    return found[order].get(character)
  }
}

function inSlices(
  character: string,
  slices: readonly {bounds: readonly (readonly number[])[]; open: () => Font}[],
): Font | undefined {
  const point = character.codePointAt(0)!
  for (const {bounds, open} of slices) {
    if (!bounds.some(([first = 0, last = first]) => point >= first && point <= last)) continue
    const font = open()
    if (font.has(point)) return font
  }
  return undefined
}
