import type {ArticleImage, Picture} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {escapeHtml} from '../escape.js'
import type {Linked} from '../links.js'

/** How wide a picture is shown: the column, or the window where that is narrower. */
const sizes = '(min-width: 45rem) 43rem, 100vw'

/** The markup of an article's body with its pictures, those named beside the text included. */
export function withPictures(
  bodyHtml: string,
  images: readonly ArticleImage[],
  pictures: readonly (Picture | null)[],
  linked: Linked,
): string {
  const shown = images.map((image, at) => ({image, at})).filter(({image, at}) => isSeen(image, pictures[at]))
  const inText = new Set(
    shown.filter(({image}) => image.isInText).flatMap(({image, at}) => [image.src, pictures[at]?.url]),
  )
  const beside = shown
    .filter(({image}) => !image.isInText)
    .filter(({image, at}) => hasMore(image) || !(inText.has(image.src) || isAmong(inText, pictures[at])))
    .map(({image, at}) => figure(image, pictures[at], linked, at === 0))
  const body = bodyHtml
    // Text has no such tags: it is escaped.
    .replace(/<figure><img data-picture="(\d+)"><\/figure>/g, (_, number: string) =>
      figure(images[Number(number)]!, pictures[Number(number)], linked, false),
    )
    .replace(/<img data-picture="(\d+)">/g, (_, number: string) =>
      pictureHtml(images[Number(number)]!, pictures[Number(number)], linked, false),
    )
  return [...beside.slice(0, 1), body, ...beside.slice(1)].join('\n')
}

/** Whether a picture, or what stands in its place, is to be seen: one that a container names and nobody holds has no place. */
function isSeen({addresses, caption}: ArticleImage, picture: Picture | null | undefined): boolean {
  return Boolean(picture) || addresses === undefined || caption !== undefined
}

function isAmong(addresses: ReadonlySet<string | undefined>, picture: Picture | null | undefined): boolean {
  return Boolean(picture) && addresses.has(picture!.url)
}

/** Whether there is more to it than the picture, which the text shows too. */
function hasMore({caption, credit}: ArticleImage): boolean {
  return caption !== undefined || credit !== undefined
}

function figure(
  image: ArticleImage,
  picture: Picture | null | undefined,
  linked: Linked,
  isFirst: boolean,
): string {
  const {caption, credit} = image
  if (!isSeen(image, picture)) return ''
  const words = [
    ...(caption === undefined ? [] : [escapeHtml(caption)]),
    ...(credit === undefined ? [] : [`<small>${escapeHtml(credit)}</small>`]),
  ]
  const said = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`
  return `<figure>${pictureHtml(image, picture, linked, isFirst)}${said}</figure>`
}

/** What is below the first screen is loaded when it is come to. */
function pictureHtml(
  {alt}: ArticleImage,
  picture: Picture | null | undefined,
  {root, words}: Linked,
  isFirst: boolean,
): string {
  if (!picture) {
    const what = alt === '' ? words.noImage : `${words.noImage} · ${alt}`
    return `<span class="no-picture">${escapeHtml(what)}</span>`
  }
  const {url, width, height, smaller} = picture
  const at = (address: string): string => escapeHtml(root + encodeUrl(address))
  const set = [...smaller, {url, width}].map((one) => `${at(one.url)} ${one.width}w`).join(', ')
  return [
    `<img src="${at(url)}"`,
    ...(smaller.length > 0 ? [`srcset="${set}" sizes="${sizes}"`] : []),
    `width="${width}" height="${height}" alt="${escapeHtml(alt)}"`,
    `${isFirst ? '' : 'loading="lazy" '}decoding="async">`,
  ].join(' ')
}
