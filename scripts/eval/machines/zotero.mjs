/**
 * What Zotero makes of a page, by the rules of its translator for embedded metadata: names stand above
 * properties of one element; `DC.type` tells the kind; Highwire stands above Dublin Core, and that above Open Graph.
 */
export function zotero(document) {
  const named = new Map()
  for (const meta of document.querySelectorAll('head meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property')
    const content = meta.getAttribute('content')
    if (!name || !content) continue
    const key = name.replace(/^dc\./i, 'dc:').replace(/^(dc:)(.)/, (_, dc, first) => dc + first.toLowerCase())
    named.set(key, [...(named.get(key) ?? []), content])
  }
  const first = (...keys) => keys.map((key) => named.get(key)?.[0]).find(Boolean)
  const kinds = {newsitem: 'newspaperArticle', text: 'journalArticle'}
  const type = first('dc:type')?.toLowerCase().replace(/\s/g, '')
  return {
    itemType: kinds[type ?? ''] ?? (first('citation_title') ? 'journalArticle' : 'webpage'),
    title: first('citation_title', 'dc:title', 'og:title'),
    creators: named.get('citation_author') ?? named.get('dc:creator') ?? [],
    date: first('citation_date', 'dc:date'),
    publicationTitle: first('citation_journal_title', 'dc:source', 'og:site_name'),
    language: first('citation_language', 'dc:language'),
  }
}
