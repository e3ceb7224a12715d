import type {PictureTag} from '../markup/pictures.js'
import {near, squeezed, type Surroundings} from './surroundings.js'

/** A picture of a page: its tag, and what stands around it. */
export interface Watched extends PictureTag, Surroundings {}

/** Sees the tags and the words of a page in their order, and remembers its pictures. */
export interface Watch {
  readonly pictures: readonly Watched[]
  readonly open: (name: string, attributes: PictureTag['attributes']) => void
  readonly close: (name: string) => void
  readonly words: (words: string) => void
}

/** Pictures of one page; nobody shows more. */
const most = 200
const mostSources = 20
/** What is longer is no caption. */
const longestCaption = 2_000

export function openWatch(): Watch {
  const pictures: {-readonly [K in keyof Watched]: Watched[K]}[] = []
  /** The number of each open figure's first picture, and its caption. */
  const figures: {first: number; caption: string}[] = []
  let captions = 0
  let sources: string[] = []
  let before = ''
  /** From this picture on, what stands behind them is not known yet. */
  let open = 0

  return {
    pictures,
    open(name, attributes) {
      if (name === 'figure') figures.push({first: pictures.length, caption: ''})
      else if (name === 'figcaption') captions++
      else if (name === 'picture') sources = []
      else if (name === 'source' && sources.length < mostSources) sources.push(attributes['srcset'] ?? '')
      else if ((name === 'img' || name === 'amp-img') && pictures.length < most) {
        pictures.push({attributes, sources, before, after: '', caption: ''})
        sources = []
      }
    },
    close(name) {
      if (name === 'figcaption') captions--
      if (name !== 'figure') return
      const {first, caption} = figures.pop() ?? {first: 0, caption: ''}
      const words = caption.replace(/\s+/g, ' ').trim()
      const picture = pictures[first]
      if (picture && picture.caption === '' && words.length <= longestCaption) picture.caption = words
    },
    words(text) {
      const figure = figures.at(-1)
      if (figure) {
        if (captions > 0 && figure.caption.length <= longestCaption) figure.caption += text
        return
      }
      const own = squeezed(text)
      if (own === '') return
      before = (before + own.slice(-near)).slice(-near)
      for (let at = open; at < pictures.length; at++) {
        const picture = pictures[at]!
        picture.after += own.slice(0, near - picture.after.length)
        if (picture.after.length >= near && at === open) open++
      }
    },
  }
}
