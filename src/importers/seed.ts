import type {ContainerRecord, Fields} from '../record/index.js'
import {pathSegment} from '../text/addresses.js'
import {dayOf} from '../text/days.js'
import {writeYaml} from '../text/yaml.js'

/** A record as a seed that a person can read and edit: front matter, then the text. */
export function seedText({text, fields, extra}: ContainerRecord): string {
  const {bylines, extra: own, ...rest} = fields
  const all = {...extra, ...own}
  const front = {
    ...rest,
    ...(bylines && bylinesOf(bylines)),
    ...(Object.keys(all).length > 0 && {extra: all}),
  }
  if (Object.keys(front).length === 0 && !text.startsWith('---')) return `${text}\n`
  return `---\n${Object.keys(front).length === 0 ? '' : writeYaml(front)}---\n${text}\n`
}

function bylinesOf(bylines: NonNullable<Fields['bylines']>): Record<string, unknown> {
  const areReporters = bylines.every(({role}) => role === 'reporter')
  return areReporters ? {reporters: bylines.map(({name}) => name)} : {bylines}
}

/** Where a record's seed stands below the folder of its container, e.g. `2024/04/2024-04-28-fire.txt`. */
export function seedPath({id, fields: {date}, format}: ContainerRecord, fallback: string): string {
  const {year, month} = dayOf(date ?? '') ?? {}
  const folder = [year === undefined ? 'undated' : four(year), month === undefined ? undefined : two(month)]
  const day = date === undefined || year === undefined ? '' : `${date.slice(0, 10)}-`
  const name = pathSegment(`${day}${(id || fallback).replace(/[\s/.:?&=]+/g, '-').slice(0, 120)}`)
  return [...folder.filter(Boolean), `${name}.${format === 'markdown' ? 'md' : 'txt'}`].join('/')
}

function four(year: number): string {
  return String(year).padStart(4, '0')
}

function two(month: number): string {
  return String(month).padStart(2, '0')
}
