import {all, childrenOf, type Element, follow, rawText, words} from '../markup/element.js'
import type {PassedOver, Read} from './format.js'

/** An entry of WordPress's export (WXR): only what is a published post or page is an article. */
export function wordpress(item: Element, above: readonly Element[]): Read {
  const channel = above.at(-1)
  const one = (name: string): string | undefined =>
    words(childrenOf(item, name).find((element) => words(element)))
  const type = one('post_type') ?? 'post'
  const status = one('status') ?? 'publish'
  if (type === 'attachment') return attachment(item, one)
  if (type !== 'post' && type !== 'page') return {passedOver: type}
  if (status !== 'publish') return {passedOver: `${type} that is not published (${status})`}
  if (one('post_password') !== undefined) return {passedOver: `${type} under a password`}
  const [content, excerpt] = childrenOf(item, 'encoded').map(rawText)
  const login = one('creator')
  const author = all(channel, 'author').find((element) => words(follow(element, 'author_login')) === login)
  return {
    id: one('post_name') ?? one('post_id') ?? one('guid'),
    headline: one('title'),
    html: captioned(content ?? '').replace(
      /\[\/?(?:caption|wp_caption|gallery|embed|audio|video|playlist)(?:\s[^\]]{0,2000})?\]/g,
      ' ',
    ),
    lede: excerpt,
    date: dayOf(one('post_date')) ?? one('pubdate') ?? dayOf(one('post_date_gmt')),
    bylines: [words(follow(author, 'author_display_name')) ?? login ?? ''],
    topics: childrenOf(item, 'category').map(rawText),
    language: words(follow(channel, 'language')),
    original: one('link'),
    featured: /^[1-9]\d*$/.exec(metaOf(item, '_thumbnail_id') ?? '')?.[0],
    extra: {postId: one('post_id')},
  }
}

/** A file that was uploaded: posts name it by its number as the picture that stands above them. */
function attachment(item: Element, one: (name: string) => string | undefined): PassedOver {
  const [number, address] = [one('post_id'), one('attachment_url')]
  const passedOver = 'attachment'
  if (number === undefined || address === undefined || !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(address))
    return {passedOver}
  const [, excerpt] = childrenOf(item, 'encoded').map(rawText)
  const alt = metaOf(item, '_wp_attachment_image_alt')
  return {passedOver, picture: {number, addresses: [address], alt, caption: excerpt}}
}

/** What WordPress or one of its extensions noted of an entry. */
function metaOf(item: Element, key: string): string | undefined {
  const meta = childrenOf(item, 'postmeta').find((one) => words(follow(one, 'meta_key')) === key)
  return words(follow(meta, 'meta_value'))
}

/** A picture with its caption as WordPress marks them, in its older way and in its newer, as a figure. */
function captioned(html: string): string {
  return html.replace(
    /\[(?:wp_)?caption([^\]]{0,2000})\]([^[]{0,8000})\[\/(?:wp_)?caption\]/g,
    (whole, said: string, inner: string) => {
      const older = /\scaption=(?:"([^"]*)"|'([^']*)')/.exec(said)
      const picture = /^(?:\s*<\/?(?:a|img)(?:\s[^<>]*)?>)+/.exec(inner)?.[0]
      if (picture === undefined || !picture.includes('<img')) return whole
      const words = older?.[1] ?? older?.[2] ?? inner.slice(picture.length)
      const rest = older ? inner.slice(picture.length) : ''
      return `<figure>${picture}<figcaption>${words}</figcaption></figure>${rest}`
    },
  )
}

/** A post that was never dated has noughts. */
function dayOf(written: string | undefined): string | undefined {
  return written?.startsWith('0000') ? undefined : written
}
