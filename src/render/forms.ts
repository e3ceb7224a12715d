import type {FormPlan} from '../record/index.js'
import {citedOf, formats} from './citations/index.js'
import type {Desk} from './setting.js'

/** Another form of an article: as it was made with its page, or as reference managers read of it. */
export function drawForm({form, path, key, site}: FormPlan, desk: Desk): string {
  const {facts, formOf} = desk.copyOf(path, key)
  if (form !== 'citation') return formOf(form)
  const cited = citedOf(facts, site ?? desk.settings)
  // RIS stands first: by its first line a reference manager knows it.
  return Object.values(formats)
    .map((format) => format(cited).replaceAll('\r\n', '\n'))
    .join('\n')
}
