import {all, childrenOf, type Element, follow, rawText, words} from '../markup/element.js'
import type {Read} from './format.js'

/** An entry of WordPress's export (WXR): only what is a published post or page is an article. */
export function wordpress(item: Element, above: readonly Element[]): Read {
  const channel = above.at(-1)
  const one = (name: string): string | undefined =>
    words(childrenOf(item, name).find((element) => words(element)))
  const type = one('post_type') ?? 'post'
  const status = one('status') ?? 'publish'
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
    extra: {postId: one('post_id')},
  }
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
