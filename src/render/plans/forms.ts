import type {Archive, FormName, Page} from '../../record/index.js'
import {besidePage} from '../../text/addresses.js'

/** The ending of each form's address. */
const endings: Readonly<Record<FormName, string>> = {record: 'json', text: 'txt'}

/** Where a form of an article is, by the address of its page. */
export function formUrl(url: string, form: FormName): string {
  return besidePage(url, endings[form])
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
