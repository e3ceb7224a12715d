import {childrenOf, type Element, words} from '../markup/element.js'
import type {ToldPicture} from '../fields/told.js'

/** What a feed names beside a text: enclosures (RSS, Atom), media (Media RSS), alone or in groups of one picture's sizes. */
export function picturesIn(item: Element): ToldPicture[] {
  const media = [...childrenOf(item, 'content'), ...childrenOf(item, 'group')].flatMap((one) =>
    mediaIn(one, item),
  )
  const enclosures = [
    ...childrenOf(item, 'enclosure').map(({attributes}) => attributes),
    ...childrenOf(item, 'link')
      .map(({attributes}) => attributes)
      .filter(({rel}) => rel === 'enclosure'),
  ].flatMap((attributes) => {
    const address = attributes['url'] ?? attributes['href']
    return address !== undefined && isPicture(attributes, address) ? [{addresses: [address]}] : []
  })
  const named = [...media, ...enclosures]
  return named.length > 0 ? named : thumbnailsIn(item).slice(0, 1)
}

/** A picture of Media RSS, or a group of its sizes, the widest first. */
function mediaIn(one: Element, item: Element): ToldPicture[] {
  const sizes = one.name === 'group' ? childrenOf(one, 'content') : [one]
  const addresses = sizes
    .map(({attributes}) => ({attributes, address: attributes['url'] ?? ''}))
    .filter(({attributes, address}) => address !== '' && isPicture(attributes, address))
    .toSorted((a, b) => (Number(b.attributes['width']) || 0) - (Number(a.attributes['width']) || 0))
    .map(({address}) => address)
  if (addresses.length === 0) return []
  const said = (name: string): string | undefined =>
    [one, ...sizes].map((place) => words(childrenOf(place, name)[0])).find((found) => found !== undefined)
  return [
    {
      addresses: [...addresses, ...thumbnailsIn(one).flatMap((thumbnail) => thumbnail.addresses)],
      caption: said('description'),
      credit: said('credit') ?? words(childrenOf(item, 'credit')[0]),
    },
  ]
}

function thumbnailsIn(element: Element): ToldPicture[] {
  return childrenOf(element, 'thumbnail').flatMap(({attributes: {url}}) =>
    url === undefined ? [] : [{addresses: [url]}],
  )
}

function isPicture({medium, type}: Readonly<Record<string, string>>, address: string): boolean {
  if (medium !== undefined) return medium === 'image'
  if (type !== undefined) return /^image\//i.test(type)
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address)
}
