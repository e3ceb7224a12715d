// What an article's page says of itself, read as programs of others read it, beside what its record says.
import jsonld from 'jsonld'
import {parseHTML} from 'linkedom'
import {schema} from './schemas.mjs'
import {zotero} from './zotero.mjs'

/** By type: all properties that schema.org gives it. */
const vocabulary = schema('schema-org.json')
const home = 'https://schema.org/'
/** As schema.org's own context has it. */
const context = {'@context': {'@vocab': home, isBasedOn: {'@type': '@id'}}}
const documentLoader = async (url) => ({contextUrl: undefined, documentUrl: url, document: context})

/** What is wrong with the head of a page; empty where nothing. */
export async function faultsOfHead(html, record, site) {
  const {document} = parseHTML(html)
  const linked = JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)
  const wrong = [
    ...termsOutside(await jsonld.expand(linked, {documentLoader})),
    ...unlike(zotero(document), record, site),
  ]
  if (linked.headline !== (record.headline || undefined)) wrong.push(`headline ${linked.headline}`)
  return wrong.join('; ')
}

/** Every term that the type of its node has not. */
function termsOutside(nodes) {
  return nodes.flatMap(({'@type': [type] = [], ...node}) => {
    const terms = Object.keys(node).filter((key) => !key.startsWith('@'))
    if (type === undefined) return []
    const own = vocabulary[type.slice(home.length)] ?? []
    const outside = terms.filter((term) => !own.includes(term.slice(home.length)))
    return [
      ...outside.map((term) => `${term} of ${type}`),
      ...terms.flatMap((term) => termsOutside(node[term])),
    ]
  })
}

/** Where Zotero would take it for another thing than the record says. */
function unlike({itemType, title, creators, date, publicationTitle}, record, site) {
  const names = record.bylines
    .filter(({role}) => role === 'reporter' || role === 'correspondent')
    .map(({name}) => name)
  const isSure = record.dateSource !== 'inferred' && /^[0-9T:+Z-]+$/.test(record.date)
  const expected = {
    itemType: 'newspaperArticle',
    title: record.headline || undefined,
    creators: [...new Set(names)].join('; '),
    date: isSure ? record.date.slice(0, 10).replaceAll('-', '/') : undefined,
    publicationTitle: record.agency ?? site,
  }
  // Of a date that is not sure it may take what Dublin Core says, which marks it.
  const found = {
    itemType,
    title,
    creators: creators.join('; '),
    date: isSure ? date : undefined,
    publicationTitle,
  }
  return Object.keys(expected)
    .filter((key) => found[key]?.trim() !== expected[key]?.trim())
    .map((key) => `Zotero's ${key}: ${found[key]}, not ${expected[key]}`)
}
