import type {Archive, MovedPlan, Page} from '../../record/index.js'

/** The pages that lead from old addresses to new ones, and the lines that lead nowhere. */
export interface Redirects {
  readonly pages: readonly Page<MovedPlan>[]
  readonly idle: readonly {readonly from: string; readonly why: 'taken' | 'nowhere'}[]
}

/**
 * A page at each old address that a project's own list tells the new one of.
 *
 * A line of two folders stands for one of every page that is in the second. What moved twice is followed to
 * where it is; a page that is there again stays what it is.
 *
 * @param moved old → new: addresses of pages, or of folders with a slash at their end
 */
export function planMoved(
  moved: ReadonlyMap<string, string>,
  pages: readonly Page[],
  {cards}: Pick<Archive, 'cards'>,
): Redirects {
  if (moved.size === 0) return {pages: [], idle: []}
  const standing = new Map(pages.filter(({url}) => url.endsWith('.html')).map((page) => [page.url, page]))
  const numbers = new Map(cards.map(({url}, number) => [url, number]))
  const lines = withFolders(moved, [...standing.keys()])
  const own: Page<MovedPlan>[] = []
  const idle: Redirects['idle'][number][] = [...moved.keys()]
    .filter((from) => from.endsWith('/') && !lines.some((line) => line.of === from))
    .map((from) => ({from, why: 'nowhere'}))
  const next = new Map(lines.map(({from, to}) => [from, to]))
  for (const {from, of} of lines) {
    const to = standing.has(from) ? undefined : follow(from, next, (url) => standing.has(url))
    if (to !== undefined) own.push(redirect(from, standing.get(to)!, numbers.get(to)))
    else if (of === from) idle.push({from, why: standing.has(from) ? 'taken' : 'nowhere'})
  }
  return {pages: own, idle}
}

interface Line {
  readonly from: string
  readonly to: string
  /** The line of the list that it comes of. */
  readonly of: string
}

/** One line a page: those of pages as they are, before those that folders stand for. */
function withFolders(moved: ReadonlyMap<string, string>, urls: readonly string[]): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const [from, to] of moved) if (!from.endsWith('/')) lines.set(from, {from, to, of: from})
  const below = (folder: string, seen: ReadonlySet<string> = new Set()): readonly [string, string][] => {
    const further = seen.has(folder) ? undefined : moved.get(folder)
    return [
      ...urls
        .filter((url) => url.startsWith(folder))
        .map((url): [string, string] => [url.slice(folder.length), url]),
      ...(further === undefined ? [] : below(further, new Set([...seen, folder]))),
    ]
  }
  for (const [folder, to] of moved) {
    if (!folder.endsWith('/')) continue
    for (const [rest, url] of below(to)) {
      const from = folder + rest
      if (!lines.has(from)) lines.set(from, {from, to: url, of: folder})
    }
  }
  return [...lines.values()]
}

function follow(
  from: string,
  next: ReadonlyMap<string, string>,
  isThere: (url: string) => boolean,
): string | undefined {
  const seen = new Set<string>()
  let at: string | undefined = from
  while (at !== undefined && !isThere(at) && !seen.has(at)) {
    seen.add(at)
    at = next.get(at)
  }
  return at !== undefined && isThere(at) ? at : undefined
}

/** An article's card says what it is; any other page its heading. */
function redirect(url: string, {url: to, plan}: Page, number: number | undefined): Page<MovedPlan> {
  const label = 'heading' in plan ? plan.heading : to
  return {url, plan: {kind: 'moved', to, label}, lists: number === undefined ? {} : {target: [number]}}
}
