import type {Archive, FormName, Page, Settings} from '../../record/index.js'
import {besidePage} from '../../text/addresses.js'

/** The ending of each form's address. */
const endings: Readonly<Record<FormName, string>> = {
  record: 'json',
  text: 'txt',
  citation: 'cite.txt',
  ninjs: 'ninjs.json',
}

/** Where a form of an article is, by the address of its page. */
export function formUrl(url: string, form: FormName): string {
  return besidePage(url, endings[form])
}

/** The forms that articles have: one names the article by its whole address, which must be known for that. */
export function formNames({forms, baseUrl}: Pick<Settings, 'forms' | 'baseUrl'>): readonly FormName[] {
  return baseUrl === undefined ? forms.filter((form) => form !== 'ninjs') : forms
}

/** The other forms of an article: each rests on what the article was parsed from, and a citation on the site's name. */
export function planForms(
  archive: Archive,
  number: number,
  settings: Settings,
  keys: ReadonlyMap<string, string>,
): Page[] {
  const {title, baseUrl} = settings
  const {url, source} = archive.facts[number]!
  const {path} = source
  const key = keys.get(path)!
  const site = {title, ...(baseUrl !== undefined && {baseUrl})}
  return formNames(settings).map((form) => ({
    url: formUrl(url, form),
    plan: {kind: 'form', form, path, key, ...(form === 'citation' && {site})},
    lists: {},
  }))
}
