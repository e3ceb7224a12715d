import type {RootContent} from 'mdast'
import type {Article, Basis, Evidence, Evidenced, Fields} from '../record/index.js'
import {placeOf} from './messenger.js'
import type {Opening} from './opening.js'

/** What a record was made from. */
export interface Grounds {
  /** By the strength of its word: overrides, front matter, container. */
  readonly given: readonly {readonly rule: string; readonly fields: Fields}[]
  readonly opening: Opening | undefined
  /** Whether a sentence of the text stands in for the headline. */
  readonly isHeadlineInferred: boolean
  /** All blocks, and those that the headline left. */
  readonly story: readonly RootContent[]
  readonly blocks: readonly RootContent[]
  /** The blocks of the closing lists. */
  readonly lists: readonly RootContent[]
  /** What each block says, as written. */
  readonly paragraphs: readonly string[]
}

type Told = Pick<
  Article,
  | 'headline'
  | 'dateline'
  | 'agency'
  | 'places'
  | 'date'
  | 'dateSource'
  | 'dateEvidence'
  | 'bylines'
  | 'endMark'
  | 'language'
  | 'relatedLists'
  | 'credits'
>

/**
 * How each field of a record was found: the rule's permanent name, the words it rests on, where they stand, and
 * whether the source states it, it was given beside the text, or it was inferred.
 *
 * @param isForPage only what an article's page tells beside its date, which takes next to no time
 */
export function evidenceOf(
  told: Told,
  grounds: Grounds,
  isForPage = false,
): Partial<Record<Evidenced, Evidence>> {
  const {opening, blocks, paragraphs} = grounds
  // Mostly nothing is given beside the text.
  const given = grounds.given.filter(({fields}) => Object.keys(fields).length > 0)
  const evidence: Partial<Record<Evidenced, Evidence>> = {}
  const say = (field: Evidenced, keys: readonly (keyof Fields)[], own: () => Evidence | undefined): void => {
    const source = given.find(({fields}) => keys.some((key) => fields[key] !== undefined))
    const found = source ? beside(source.rule, field, told) : own()
    if (found) evidence[field] = found
  }
  say('headline', ['headline'], () => headlineOf(told.headline, grounds))
  say('language', ['language'], () => ({rule: 'letters', basis: 'inferred', words: told.language}))
  if (isForPage) return evidence

  const within = opening && Math.max(0, paragraphs[opening.paragraph]?.indexOf(opening.dateline.raw) ?? 0)
  const place = opening && opening.paragraph >= 0 ? placeOf(blocks[opening.paragraph], within) : undefined
  const stated = (words: string): Evidence => {
    const at = Math.max(0, opening!.dateline.raw.indexOf(words))
    return {
      rule: opening!.rule,
      basis: 'stated',
      words,
      ...(place && {line: place.line, column: place.column + at}),
    }
  }
  const raw = opening?.dateline.raw
  say('dateline', ['dateline'], () => (raw === undefined ? undefined : stated(raw)))
  say('agency', ['agency', 'dateline'], () => (told.agency === undefined ? undefined : stated(told.agency)))
  say('places', ['places', 'dateline'], () =>
    told.places[0] === undefined ? undefined : stated(told.places[0]),
  )
  if (told.dateEvidence) evidence.date = told.dateEvidence
  else if (told.date !== '')
    say('date', ['date', 'dateline'], () => (raw === undefined ? undefined : stated(raw)))
  const [first] = told.bylines
  const isGiven = given.some(({fields}) => fields.bylines?.some(({name}) => name === first?.name))
  say('bylines', isGiven ? ['bylines'] : [], () => {
    if (!first) return undefined
    if (raw?.includes(first.name)) return stated(first.name)
    const credit = told.credits.find((words) => words.includes(first.name))
    if (credit === undefined) return raw === undefined ? undefined : stated(raw)
    return written('credit', credit, paragraphs, blocks)
  })
  say('endMark', ['endMark'], () => {
    const {endMark} = told
    if (endMark === undefined) return undefined
    return written('end-mark', endMark, paragraphs, blocks)
  })
  say('relatedLists', ['relatedLists'], () => {
    const [first] = told.relatedLists
    return first && {rule: 'closing-lists', basis: 'stated', words: first.label, ...placeOf(grounds.lists[0])}
  })
  return evidence
}

/** A heading or first line that became the headline stands no longer among the blocks. */
function headlineOf(words: string, {story, blocks, isHeadlineInferred}: Grounds): Evidence | undefined {
  if (words === '') return undefined
  if (isHeadlineInferred) return {rule: 'first-sentence', basis: 'inferred', words, ...placeOf(story[0])}
  const taken = story.find((block, at) => block !== blocks[at])
  return {
    rule: taken?.type === 'heading' ? 'heading' : 'first-line',
    basis: 'stated',
    words,
    ...placeOf(taken),
  }
}

const wordsOf: Partial<Record<Evidenced, (told: Told) => string>> = {
  headline: ({headline}) => headline,
  agency: ({agency}) => agency ?? '',
  places: ({places}) => places.join(', '),
  date: ({date}) => date,
  bylines: ({bylines}) => bylines.map(({name}) => name).join(', '),
  language: ({language}) => language,
  endMark: ({endMark}) => endMark ?? '',
  dateline: ({dateline}) => dateline?.raw ?? '',
}

function beside(rule: string, field: Evidenced, told: Told): Evidence {
  const basis: Basis = 'given'
  return {rule, basis, words: wordsOf[field]?.(told) ?? ''}
}

/** Words that stand in the last of some paragraphs that has them. */
function written(
  rule: string,
  words: string,
  paragraphs: readonly string[],
  blocks: readonly RootContent[],
): Evidence {
  const at = paragraphs.findLastIndex((paragraph) => paragraph.includes(words))
  const offset = Math.max(0, paragraphs[at]?.lastIndexOf(words) ?? 0)
  return {rule, basis: 'stated', words, ...placeOf(blocks[at], offset)}
}
