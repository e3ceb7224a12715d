import type {Cited} from './cited.js'

/** The record as CSL-JSON, for Zotero, pandoc and citeproc. */
export function csl(cited: Cited): string {
  const {key, authors, headline, date, container, archive, url, path, language} = cited
  const {year, month, day, isInferred} = date
  const parts = [year, month, day].filter((part) => part !== undefined)
  const record = {
    id: key,
    type: 'article-newspaper',
    ...(headline !== '' && {title: headline}),
    ...(authors.length > 0 && {author: authors}),
    'container-title': container,
    ...(year !== undefined && {issued: {'date-parts': [parts], ...(isInferred && {circa: true})}}),
    ...(archive !== undefined && {archive}),
    ...(url === undefined ? {archive_location: path} : {URL: url}),
    ...(language !== 'und' && {language}),
  }
  return `${JSON.stringify([record], null, 1)}\n`
}
