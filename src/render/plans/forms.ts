import type {Archive, FormName, Page, Settings} from '../../record/index.js'
import {besidePage} from '../../text/addresses.js'

/** The ending of each form's address. */
const endings: Readonly<Record<FormName, string>> = {
  record: 'json',
  text: 'txt',
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

/** The other forms of an article: each rests on nothing but what the article was parsed from. */
export function planForms(
  archive: Archive,
  number: number,
  forms: readonly FormName[],
  keys: ReadonlyMap<string, string>,
): Page[] {
  const {url, source} = archive.facts[number]!
  const {path} = source
  const key = keys.get(path)!
  return forms.map((form) => ({url: formUrl(url, form), plan: {kind: 'form', form, path, key}, lists: {}}))
}
