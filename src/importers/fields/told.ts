import type {Byline, ContainerRecord, Fields, NamedPicture} from '../../record/index.js'
import {shorten} from '../../text/width.js'
import type {Element} from '../markup/element.js'
import {hasMarkup, htmlText} from '../markup/html.js'
import {httpOf} from '../markup/address.js'
import {type Gallery, paragraphsOf} from '../markup/paragraphs.js'
import {addressesOf} from '../markup/pictures.js'
import {readContainerDate} from './dates.js'
import {manyLines, oneLine} from './words.js'

/** What a record of a container says, in its own words: nothing is cleaned or checked yet. */
export interface Told {
  readonly id?: string | undefined
  readonly headline?: string | undefined
  readonly kicker?: string | undefined
  readonly subhead?: string | undefined
  readonly lede?: string | undefined
  readonly text?: string | undefined
  /** The text as markup; stands above `text`. */
  readonly html?: string | undefined
  /** The text as a tree of markup; stands above both. */
  readonly tree?: Element | undefined
  /** Pictures that are named beside the text. */
  readonly pictures?: readonly ToldPicture[] | undefined
  /** One more by its number, where an export tells of pictures apart. */
  readonly featured?: string | undefined
  readonly date?: string | undefined
  readonly dateline?: string | undefined
  readonly agency?: string | undefined
  readonly places?: readonly string[] | undefined
  readonly bylines?: readonly string[] | undefined
  readonly topics?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly original?: string | undefined
  /** What the text ends with, as printed. */
  readonly endMark?: string | undefined
  readonly extra?: Readonly<Record<string, unknown>> | undefined
}

/** A picture by its address, or by several of which each will do. */
export interface ToldPicture {
  readonly addresses: readonly string[]
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

/** A record, with what could not be read of it; or why there is none. */
export type Made =
  {readonly record: ContainerRecord; readonly notes: readonly string[]} | {readonly reason: string}

/** The most names or topics that one story has. */
const most = 200
/** Where values are nested deeper nobody will read them. */
const deepest = 32

/**
 * Make a record of what is told. What has no form that a page may hold goes to `extra`, as it was.
 *
 * @param hasPictures whether pictures are taken out of the text, as such
 */
export function recordOf(told: Told, fallbackId: string, hasPictures = false): Made {
  const base = httpOf(told.original)
  const pictures: NamedPicture[] = hasPictures ? besides(told.pictures ?? [], base) : []
  const gallery = hasPictures ? {base, pictures} : undefined
  const text = manyLines(
    told.tree !== undefined
      ? paragraphsOf(told.tree, false, gallery)
      : told.html !== undefined
        ? htmlText(told.html, gallery)
        : textOf(told.text ?? '', gallery),
  )
  const headline = headlineOf(told.headline)
  if (text === '' && headline === '') return {reason: 'Expected a headline or a text, found neither'}
  const extra: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [key, value] of Object.entries(told.extra ?? {})) {
    if (isDeep(value, deepest))
      return {reason: `Unexpected depth of \`${shorten(key, 60)}\`, expected at most ${deepest}`}
    if (value !== undefined && value !== null && value !== '') extra[key] = value
  }
  const notes: string[] = []
  const checked = (
    key: 'date' | 'language' | 'original',
    read: (words: string) => string | undefined,
  ): string => {
    const words = oneLine(told[key] ?? '')
    const value = words === '' ? '' : read(words)
    if (value === undefined) extra[key] ??= words
    if (value === undefined && key === 'date')
      notes.push(`Expected a date such as \`2024-04-28\`, not \`${shorten(words, 60)}\`; it was left out`)
    return value ?? ''
  }
  const given: Record<keyof Fields, unknown> | Record<string, unknown> = {
    headline,
    kicker: oneLine(told.kicker ?? ''),
    subhead: headlineOf(told.subhead),
    lede: oneLine(textOf(told.lede ?? '')),
    date: checked('date', readContainerDate),
    dateline: oneLine(told.dateline ?? ''),
    agency: oneLine(told.agency ?? ''),
    places: several(told.places),
    bylines: several(told.bylines).map((name): Byline => ({name, role: 'reporter'})),
    topics: several(told.topics),
    language: checked('language', languageTag),
    original: checked('original', webAddress),
    endMark: oneLine(told.endMark ?? ''),
  }
  const fields = Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Fields
  const record: ContainerRecord = {
    id: idOf(told.id) || fallbackId,
    text,
    format: 'text',
    fields,
    ...(pictures.length > 0 && {pictures}),
    ...(Object.keys(extra).length > 0 && {extra: {...extra}}),
  }
  return {record, notes}
}

/** What is read as a text: markup is undone where there is some. */
function textOf(words: string, gallery?: Gallery): string {
  return hasMarkup(words) ? htmlText(words, gallery) : words
}

/** The most pictures that one story names beside its text. */
const mostBeside = 50

function besides(told: readonly ToldPicture[], base: string | undefined): NamedPicture[] {
  const pictures = told.slice(0, mostBeside).map(({addresses, alt = '', ...said}): NamedPicture => {
    const caption = headlineOf(said.caption).slice(0, 2_000)
    const credit = headlineOf(said.credit).slice(0, 500)
    return {
      addresses: addressesOf(addresses, base),
      alt: oneLine(alt.slice(0, 2_000)),
      ...(caption !== '' && {caption}),
      ...(credit !== '' && {credit}),
    }
  })
  return pictures.filter(({addresses}) => addresses.length > 0)
}

function headlineOf(words: string | undefined): string {
  const line = words ?? ''
  return oneLine(/[<&]/.test(line) && (hasMarkup(line) || /&#?\w{2,8};/.test(line)) ? htmlText(line) : line)
}

function several(words: readonly string[] | undefined): string[] {
  return [...new Set((words ?? []).slice(0, most).map(oneLine))].filter((one) => one !== '')
}

function languageTag(words: string): string | undefined {
  const tag = words.replaceAll('_', '-')
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}$/.test(tag) ? tag : undefined
}

function webAddress(words: string): string | undefined {
  return /^https?:\/\/[^\s"<>]+$/.test(words) ? words : undefined
}

/** An id as a name: an address without its protocol and with its parts on one level. */
function idOf(id: string | undefined): string {
  return oneLine(id ?? '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .replaceAll('/', '-')
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1))
}
