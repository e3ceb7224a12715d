import {httpOf} from '../markup/address.js'
import type {Author, Evidence} from './evidence.js'
import type {Sifted} from './sift.js'
import {wordsOf} from './words.js'

/** Names of `meta`, the more trusted first: OpenGraph, Dublin Core, parsely, sailthru, and those of portals. */
const names = {
  headline: [
    'og:title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'dc:title',
    'articletitle',
    'cxenseparse:title',
    'headline',
  ],
  date: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'date.published',
    'publication_date',
    'publish_date',
    'publish-date',
    'pubdate',
    'dcterms.created',
    'dc.date.issued',
    'dc.date.issue',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dc.date.created',
    'dc:date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'published-date',
    'publishdate',
    'og:time',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'bt:pubdate',
    'ptime',
    'date',
    'datecreated',
    'epoch-publish-date',
    'originalpublicationdate',
    'rnews:datepublished',
    'last-published',
  ],
  changed: [
    'article:modified_time',
    'og:updated_time',
    'dateupdate',
    'revision_date',
    'lastmod',
    'last-modified',
    'dcterms.modified',
    'datemodified',
  ],
  author: [
    'article:author',
    'author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc:creator',
    'citation_author',
    'og:article:author',
    'article:author_name',
    'byl',
    'cxenseparse:author',
    'twitter:data1',
  ],
  editor: ['editor', 'article:editor'],
  source: ['contentsource', 'dc.source', 'article:source', 'source', 'mediaid', 'news_source'],
  publisher: [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'sitename',
    'twitter:site',
    'copyright',
    'al:android:app_name',
    'al:ios:app_name',
  ],
  language: ['og:locale', 'content-language', 'dc.language', 'language'],
  topic: ['article:tag', 'news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords'],
  section: ['article:section', 'parsely-section'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
} as const

/** What the `meta` and `link` elements of a page say. */
export function metaEvidence({metas, links, language}: Sifted): Evidence {
  const byName = new Map<string, string[]>()
  for (const {name, content} of metas) {
    const words = wordsOf(content.slice(0, 5_000))
    if (words === '') continue
    const all = byName.get(name)
    if (all) all.push(words)
    else byName.set(name, [words])
  }
  const all = (kind: keyof typeof names): string[] => names[kind].flatMap((name) => byName.get(name) ?? [])
  const byData = byName.get('twitter:label1')?.some((label) => /written by|author|by|von|autor/i.test(label))
  const authors = all('author').filter((name) => byData || !byName.get('twitter:data1')?.includes(name))
  const original = originalIn(links, byName.get('og:url')?.[0])
  const spoken = language?.trim() || hreflangOf(links, original) || all('language')[0]
  const topics = names.topic.map((name) => byName.get(name)).find((found) => found !== undefined) ?? []
  return {
    isArticle:
      byName.has('article:published_time') ||
      (byName.get('og:type') ?? []).some((type) => /article/i.test(type)),
    headlines: all('headline'),
    dates: all('date'),
    changed: all('changed'),
    authors: authors.map((name): Author => ({name, isOrganization: false})),
    editors: all('editor'),
    publishers: all('publisher'),
    topics: topics.flatMap((topic) => topic.split(/\s*[,;，；、]\s*/)),
    ...(original !== undefined && {original}),
    ...(spoken && {language: spoken}),
    ...one(
      'source',
      all('source').map((source) => source.replace(/^来源[:：]\s*/, '')),
    ),
    ...one('section', all('section')),
    ...one('description', all('description')),
  }
}

function one<Name extends keyof Evidence>(name: Name, [value]: readonly string[]): Evidence {
  return value === undefined ? {} : {[name]: value}
}

type Links = Sifted['links']

/** The page's own address; a canonical link to a bare host is a mistake of the template. */
function originalIn(links: Links, opened: string | undefined): string | undefined {
  const canonical = links.find(({rel}) => /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? ''))?.href
  return [canonical, opened]
    .map((address) => httpOf(address))
    .find((address) => address !== undefined && /^https?:\/\/[^/]+\/./.test(address))
}

function hreflangOf(links: Links, original: string | undefined): string | undefined {
  return links.find(({hreflang, href}) => hreflang && hreflang !== 'x-default' && href === original)?.hreflang
}
