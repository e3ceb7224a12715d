import type {Archive, Page} from '../../record/index.js'

/** An article's own page: its text by key, and who stands beside it. */
export function planArticle(archive: Archive, number: number, keys: ReadonlyMap<string, string>): Page {
  const {url, source} = archive.facts[number]!
  const {latest, random, recommended} = archive.sidebars[number]!
  const lists: Record<string, readonly number[]> = {
    latest,
    random,
    recommended: recommended.map(({story}) => story),
    previous: number > 0 ? [number - 1] : [],
    next: number + 1 < archive.cards.length ? [number + 1] : [],
  }
  for (const [at, stories] of archive.captured[number]!.entries()) lists[`captured${at}`] = stories
  const reasons = recommended.map(({reason}) => reason)
  return {url, plan: {kind: 'article', path: source.path, key: keys.get(source.path)!, reasons}, lists}
}
