import type {Page, Settings} from '../../record/index.js'
import {directionOf} from '../../text/scripts.js'
import {encodeUrl} from '../../text/addresses.js'
import {json} from '../../text/json.js'
import {xml, xmlDocument} from '../../text/xml.js'
import {year4} from '../../text/day-words.js'
import {fill} from '../words.js'
import {facetNames} from '../plans/facets.js'
import type {Stock} from './stock.js'

/** What is published with every site to describe its JSON. */
export const schemaFiles = ['article.schema.json', 'cards.schema.json', 'manifest.schema.json']

/** A small file whose text is known as it is planned. */
export function written(url: string, text: string): Page {
  return {url, plan: {kind: 'written', text}, lists: {}}
}

/** What a browser asks when it offers to search this site by its own field. */
export function planOpenSearch({title, language}: Settings, baseUrl: string): Page {
  const template = `${baseUrl}search.html?q={searchTerms}`
  return written(
    'opensearch.xml',
    xmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${shortened(title, 16)}</ShortName>
<Description>${shortened(title, 1024)}</Description>
<Language>${language}</Language>
<Url type="text/html" template="${template}"/>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>`),
  )
}

function shortened(words: string, length: number): string {
  return [...words].slice(0, length).join('')
}

/** What a device may know of the site when somebody keeps it at hand. */
export function planWebManifest({title, description, language}: Settings): Page {
  const manifest = {
    name: title,
    ...(description !== '' && {description}),
    lang: language,
    dir: directionOf(language),
    start_url: 'index.html',
    scope: './',
    display: 'browser',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
  }
  return written('site.webmanifest', `${json(manifest, 2)}\n`)
}

/** Where a language model, or whoever writes a program, finds what is here (llmstxt.org). */
export function planGuide({archive, settings, words}: Stock, pages: ReadonlySet<string>): Page {
  const {title, description} = settings
  const first = archive.years[0]?.year
  const last = archive.years.at(-1)?.year
  const span = first === undefined ? '' : first === last ? year4(first) : `${year4(first)}–${year4(last!)}`
  const link = (url: string, label: string, about: string): string[] =>
    pages.has(url) ? [`- [${inert(label)}](${encodeUrl(url)}): ${about}`] : []
  const summary = [description, fill(words.articles, {n: archive.cards.length}), span].filter(Boolean)
  const lines = [
    `# ${inert(title)}`,
    '',
    `> ${inert(summary.join(' · '))}`,
    '',
    'A static news archive. What a source says is kept as written; what was inferred is marked, in records by `dateSource` and an uncertain year as in `2024?-04-28` (EDTF).',
    '',
    '## Read',
    '',
    ...link('time/index.html', words.time, 'every article by year, month and day'),
    ...facetNames(archive, settings).flatMap((facet) =>
      link(`${facet}/index.html`, words[facet], 'articles on shelves'),
    ),
    ...link('about.html', words.about, 'figures, and how dates were found'),
    '',
    '## Data',
    '',
    ...link('downloads/datapackage.json', 'Downloads', 'all articles as JSON Lines and CSV, described'),
    ...link('article.schema.json', 'article.schema.json', 'what a record of an article holds'),
    ...link('cards.schema.json', 'cards.schema.json', 'what the scripts in `data/` hold of articles'),
    ...link('manifest.schema.json', 'manifest.schema.json', 'what `manifest.json` says of each file'),
    ...(settings.forms.includes('record')
      ? ['- Beside each page `articles/….html` stands its record, `articles/….json`']
      : []),
    ...(settings.forms.includes('text') ? ['- and its plain text, `articles/….txt`'] : []),
    ...link('sitemap.xml', 'sitemap.xml', 'the address of every article'),
    ...link('feed.atom', 'feed.atom', 'every article, the newest first, by `prev-archive` to the oldest'),
  ]
  return written('llms.txt', `${lines.join('\n')}\n`)
}

/** Words on one line in which no markup of Markdown begins. */
function inert(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
