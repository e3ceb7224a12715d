import type {Author, Evidence} from './evidence.js'
import {wordsOf} from './words.js'

type Thing = Readonly<Record<string, unknown>>

/** How deep a graph is followed: `@graph` in a list in a list is 3. */
const deepest = 6
/** No page describes more things. */
const most = 2_000

const article = /(?:Article|Posting|Report)$/
/** What tells about an article without being one; believed where there is none. */
const lesser = /^(?:WebPage|ItemPage|ClaimReview|Review|VideoObject|CreativeWork)$/

/** What the JSON-LD of a page says (schema.org). */
export function jsonLdEvidence(scripts: readonly string[], address: string | undefined): Evidence {
  const things: Thing[] = []
  for (const script of scripts.slice(0, 50)) collect(readJson(script), things, 0)
  const known = new Map<string, Thing>()
  for (const thing of things) {
    const id = thing['@id']
    if (typeof id === 'string' && (!known.has(id) || thing.name !== undefined)) known.set(id, thing)
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => article.test(type)))
  const main =
    articles.find((thing) => address !== undefined && addressesOf(thing).includes(address)) ??
    articles.find((thing) => thing.headline !== undefined && !isAlive(thing)) ??
    articles.find((thing) => thing.headline !== undefined) ??
    articles[0]
  const pages = things.filter((thing) => typesOf(thing).some((type) => lesser.test(type)))
  return {
    crumbs: crumbsIn(things),
    ...(main ? articleEvidence(main, known) : pageEvidence(pages, known)),
    ...publishersIn(things, main, known),
  }
}

/** An update of a live blog is an article within an article. */
function isAlive(thing: Thing): boolean {
  return typesOf(thing).includes('LiveBlogPosting') && thing.liveBlogUpdate === undefined
}

function articleEvidence(thing: Thing, known: ReadonlyMap<string, Thing>): Evidence {
  const section = wordsIn(thing.articleSection)
  const body = stringIn(thing.articleBody)
  return {
    isArticle: true,
    headlines: [...wordsIn(thing.headline), ...wordsIn(thing.name)].slice(0, 1),
    dates: [...wordsIn(thing.datePublished), ...wordsIn(thing.dateCreated)],
    changed: wordsIn(thing.dateModified),
    authors: [...authorsIn(thing.author, known), ...authorsIn(thing.creator, known)],
    editors: authorsIn(thing.editor, known).map(({name}) => name),
    topics: topicsIn(thing.keywords),
    ...first('language', wordsIn(thing.inLanguage)),
    ...first('section', section),
    ...first('description', wordsIn(thing.description)),
    ...(body !== undefined && {body}),
  }
}

function pageEvidence(pages: readonly Thing[], known: ReadonlyMap<string, Thing>): Evidence {
  return {
    headlines: pages.flatMap((page) => wordsIn(page.headline)),
    dates: pages.flatMap((page) => wordsIn(page.datePublished)),
    changed: pages.flatMap((page) => wordsIn(page.dateModified)),
    authors: pages.flatMap((page) => authorsIn(page.author, known)),
    ...first(
      'language',
      pages.flatMap((page) => wordsIn(page.inLanguage)),
    ),
  }
}

/** The last step of the way to the page is the page. */
function crumbsIn(things: readonly Thing[]): string[] {
  return things
    .filter((thing) => typesOf(thing).includes('BreadcrumbList'))
    .flatMap(({itemListElement: steps}) => {
      const last: unknown = Array.isArray(steps) ? steps.at(-1) : steps
      if (!isThing(last)) return []
      return wordsIn(last.name ?? (isThing(last.item) ? last.item.name : undefined))
    })
}

function publishersIn(
  things: readonly Thing[],
  main: Thing | undefined,
  known: ReadonlyMap<string, Thing>,
): Evidence {
  const sites = things.filter((thing) => typesOf(thing).some((type) => /^WebSite$|Organization$/.test(type)))
  const names = [
    ...authorsIn(main?.publisher, known).map(({name}) => name),
    ...sites.flatMap((site) => [...wordsIn(site.name), ...wordsIn(site.alternateName)]),
  ]
  return {publishers: [...new Set(names)].slice(0, 12)}
}

/** People and organizations: a name, a thing with one, a reference to such a thing, or a list of these. */
function authorsIn(value: unknown, known: ReadonlyMap<string, Thing>, depth = 0): Author[] {
  if (typeof value === 'string') return [{name: wordsOf(value), isOrganization: false}]
  if (depth > 3) return []
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => authorsIn(one, known, depth + 1))
  if (!isThing(value)) return []
  const id = typeof value['@id'] === 'string' ? value['@id'] : undefined
  const thing = value.name === undefined && id !== undefined ? (known.get(id) ?? value) : value
  const names = [thing.name, thing.byline, joined(thing.givenName, thing.familyName)].find(
    (name) => name !== undefined && wordsIn(name).length > 0,
  )
  const isOrganization = typesOf(thing).some((type) => type.endsWith('Organization'))
  return wordsIn(names).map((name) => ({name, isOrganization}))
}

function joined(given: unknown, family: unknown): string | undefined {
  return typeof given === 'string' && typeof family === 'string' ? `${given} ${family}` : undefined
}

function topicsIn(value: unknown): string[] {
  if (typeof value === 'string') return wordsOf(value).split(/\s*[,;，；]\s*/)
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((one) => (isThing(one) ? wordsIn(one.name) : wordsIn(one)))
  return []
}

function addressesOf(thing: Thing): unknown[] {
  const page = thing.mainEntityOfPage
  return [thing.url, thing['@id'], page, isThing(page) ? page['@id'] : undefined]
}

function typesOf(thing: Thing): string[] {
  return stringsIn(thing['@type']).map((type) => type.replace(/^.*[/#:]/, ''))
}

function wordsIn(value: unknown): string[] {
  return stringsIn(value)
    .map((text) => wordsOf(text))
    .filter((text) => text !== '')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.slice(0, 100).filter((one) => typeof one === 'string')
  return isThing(value) && typeof value['@value'] === 'string' ? [value['@value']] : []
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function first<Name extends keyof Evidence>(name: Name, [value]: readonly string[]): Evidence {
  return value === undefined ? {} : {[name]: value}
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All things that a value holds and that may be what the page is about. */
function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > deepest || things.length > most) return
  if (Array.isArray(value)) for (const one of value) collect(one, things, depth + 1)
  if (!isThing(value)) return
  things.push(value)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb', 'author', 'publisher'])
    collect(value[key], things, depth + 1)
}

/**
 * JSON as pages have it: in comments, with a line feed in a string, a comma or a semicolon too many. Where it
 * cannot be mended, the few statements that matter are read out of it.
 */
function readJson(script: string): unknown {
  const text = script
    .slice(0, 2_000_000)
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
  return tryJson(text) ?? tryJson(mended(text)) ?? salvaged(text)
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function mended(text: string): string {
  let end = text.length
  while (end > 0 && /[;\s]/.test(text[end - 1]!)) end--
  return text
    .slice(0, end)
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/, *([\]}])/g, '$1')
    .replace(/\\(?=[^"\\/bfnrtu])/g, '\\\\')
}

const statement =
  /"(@type|headline|datePublished|dateModified|inLanguage|name)"\s*:\s*"((?:[^"\\\n]|\\.){0,2000})"/g

/** The first statement of each kind; a name counts where it stands right after `author`. */
function salvaged(text: string): Thing | undefined {
  const found = new Map<string, string>()
  for (const [, key = '', value = ''] of text.matchAll(statement)) {
    if (key !== 'name' && !found.has(key)) found.set(key, unescaped(value))
  }
  const author =
    /"author"\s*:\s*[[{\s]{0,20}(?:"@type"\s*:\s*"\w{1,40}"\s*,\s*)?(?:"name"\s*:\s*)?"([^"\\]{2,200})"/.exec(
      text,
    )
  if (!found.has('headline') && !found.has('datePublished')) return undefined
  return {...Object.fromEntries(found), ...(author && {author: author[1]})}
}

function unescaped(value: string): string {
  const read = tryJson(`"${value}"`)
  return typeof read === 'string' ? read : value
}
