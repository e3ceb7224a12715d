import type {Archive, Page, Picture, SameTextPlan} from '../../record/index.js'

/** Links to repeats of an article that one page has room for; what is left out of them is counted. */
const mostRepeats = 100

/** What is known of articles beside the archive, each by its seed's path. */
export interface Known {
  /** The key of what it was parsed from. */
  readonly keys: ReadonlyMap<string, string>
  /** The container that it came out of. */
  readonly origins: ReadonlyMap<string, {readonly path: string}>
  /** The pictures that it names; null for one that cannot be shown. */
  readonly pictures: ReadonlyMap<string, readonly (Picture | null)[]>
  /** Whether posters can show a text; absent where there are none. */
  readonly setsType?: ((text: string) => boolean) | undefined
}

/** An article's own page: its text by key, and who stands beside it. */
export function planArticle(
  archive: Archive,
  number: number,
  {keys, origins, pictures}: Known,
  {day, hasPoster}: {readonly day: readonly number[]; readonly hasPoster: boolean},
): Page {
  const {url, source} = archive.facts[number]!
  const {latest, random, recommended} = archive.sidebars[number]!
  const lists: Record<string, readonly number[]> = {
    latest,
    random,
    recommended: recommended.map(({story}) => story),
    previous: isBefore(archive, number - 1, number) ? [number - 1] : [],
    next: isBefore(archive, number, number + 1) ? [number + 1] : [],
    day,
  }
  for (const [at, stories] of archive.captured[number]!.entries()) lists[`captured${at}`] = stories
  const same = sameTextAs(archive, number)
  if (same) lists['sameText'] = same.stories
  const reasons = recommended.map(({reason}) => reason)
  const container = origins.get(source.path)?.path
  const own = pictures.get(source.path)
  const plan = {
    kind: 'article' as const,
    path: source.path,
    key: keys.get(source.path)!,
    reasons,
    ...(container !== undefined && {container}),
    ...(own && {pictures: own}),
    ...(hasPoster && {hasPoster}),
  }
  return {url, plan: same ? {...plan, sameText: same.plan} : plan, lists}
}

/** Whether one story is known to have come before another: without a year, nobody knows. */
function isBefore({cards}: Archive, one: number, other: number): boolean {
  return [one, other].every((number) => /^\d/.test(cards[number]?.date ?? ''))
}

/**
 * The stories of the same text that an article's page links to: the first of them has the others, and each other has
 * the first alone. So one more changes two pages, however many there are.
 */
function sameTextAs(
  {sameText}: Archive,
  number: number,
): {stories: readonly number[]; plan: SameTextPlan} | undefined {
  const own = sameText[number]
  if (!own) return undefined
  if (own.first !== number)
    return {stories: [own.first], plan: {isFirst: false, likeness: [own.likeness], more: 0}}
  const stories = own.repeats.slice(0, mostRepeats)
  const likeness = stories.map((story) => sameText[story]!.likeness)
  return {stories, plan: {isFirst: true, likeness, more: own.repeats.length - stories.length}}
}
