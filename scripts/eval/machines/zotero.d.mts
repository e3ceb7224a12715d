export function zotero(document: Document): {
  itemType: string
  title: string | undefined
  creators: string[]
  date: string | undefined
  publicationTitle: string | undefined
  language: string | undefined
}
