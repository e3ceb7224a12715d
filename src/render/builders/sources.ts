import type {ArticlePlan, Evidence, Facts, FormName} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {citedOf, styles} from '../citations/index.js'
import {noteOf} from '../dates.js'
import {formUrl} from '../plans/forms.js'
import type {Copy, Setting} from '../setting.js'
import type {ArticleView, ProvenanceView} from '../views.js'
import {fill} from '../words.js'

/** How an article is cited, style by style. */
export function citationsOf(facts: Facts, {desk}: Setting): ArticleView['citations'] {
  if (!desk.settings.forms.includes('citation')) return []
  const cited = citedOf(facts, desk.settings)
  return Object.entries(styles).map(([style, write]) => ({style, text: write(cited)}))
}

/** The link to another form of an article, which stands beside its page; undefined where it is not published. */
export function hrefOfForm({url}: Facts, form: FormName, {desk}: Setting): string | undefined {
  if (!desk.settings.forms.includes(form)) return undefined
  return encodeUrl(formUrl(url.slice(url.lastIndexOf('/') + 1), form))
}

/** Where an article's words came from, what of it was inferred and why. */
export function provenanceOf(
  {facts, evidence}: Copy,
  {container}: ArticlePlan,
  setting: Setting,
): ArticleView['provenance'] {
  const {words} = setting
  const {source, original, dateEvidence} = facts
  return [
    {label: words.sourceFile, value: withoutControls(source.path), code: true},
    ...(container === undefined
      ? []
      : [{label: words.container, value: withoutControls(container), code: true}]),
    {label: 'SHA-256', value: source.digest, code: true},
    {label: words.encoding, value: source.encoding.toUpperCase()},
    ...(original === undefined
      ? []
      : [{label: words.originalAddress, value: original, href: original, isElsewhere: true}]),
    ...because(words.dateEvidence, dateEvidence, setting),
    ...because(words.headlineEvidence, inferred(evidence.headline), setting),
    ...because(words.languageEvidence, inferred(evidence.language), setting),
    ...(['text', 'record'] as const).flatMap((form) => {
      const href = hrefOfForm(facts, form, setting)
      if (href === undefined) return []
      const label = form === 'text' ? words.plainText : words.record
      return [{label, value: withoutControls(decodeURIComponent(href)), href}]
    }),
  ]
}

/** Why something is believed, in words; nothing where there is nothing to say. */
function because(label: string, evidence: Evidence | undefined, {words}: Setting): ProvenanceView[] {
  const value = noteOf(words, evidence)
  if (evidence === undefined || value === undefined) return []
  const {rule, line} = evidence
  return [{label, value, rule, ...(line !== undefined && {line: fill(words.line, {n: line})})}]
}

function inferred(evidence: Evidence | undefined): Evidence | undefined {
  return evidence?.basis === 'inferred' ? evidence : undefined
}

/** A file may be called anything; a page may not hold everything. */
function withoutControls(path: string): string {
  return path.replace(/\p{Cc}/gu, '\ufffd')
}
