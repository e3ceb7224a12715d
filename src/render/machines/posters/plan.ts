import type {Facts, Page, Settings} from '../../../record/index.js'
import {besidePage} from '../../../text/addresses.js'
import {cardDate} from '../../dates.js'
import type {Layout} from '../../layout.js'

/** More than four lines of the narrowest letters. */
const longest = 300

/** Where an article's poster stands: beside its page. */
export function posterUrl(url: string): string {
  return besidePage(url, 'poster.png')
}

/** Whether articles get posters: they are named by whole addresses, in what pages say of themselves. */
export function mayHavePosters({baseUrl, machines}: Settings, articles: number): boolean {
  return baseUrl !== undefined && machines.metadata && articles <= machines.pictures
}

/**
 * The poster of an article.
 *
 * @param setsType whether a text can be set: an article has none where a character is missing, or where letters
 *   would have to be joined
 */
export function planPoster(
  facts: Facts,
  {settings, words}: Pick<Layout, 'settings' | 'words'>,
  setsType: (text: string) => boolean,
): Page[] {
  const day = cardDate(words, facts)
  const date = day ? shown(day.inferred ? `${day.text} (${words.inferred})` : day.text) : ''
  const [headline, site] = [shown(facts.headline), shown(settings.title)]
  if (![headline, date, site].every((text) => !/\p{M}/u.test(text) && setsType(text))) return []
  return [{url: posterUrl(facts.url), plan: {kind: 'poster', headline, date, site}, lists: {}}]
}

/** A text on one line, of what has a shape. */
function shown(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return [...line].slice(0, longest).join('')
}
