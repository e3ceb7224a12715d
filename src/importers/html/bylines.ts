import type {Byline} from '../../record/index.js'
import {foldHeadline, foldName} from '../../text/fold.js'
import {isAgency} from './agencies.js'
import {namesIn, withoutDoubles} from './authors.js'
import type {Author, Evidence} from './evidence.js'

/** Who made a story: its bylines, and the agency that it comes from. */
export interface Makers {
  readonly bylines: readonly Byline[]
  readonly agency?: string
}

/**
 * The authors that the most trusted place names.
 *
 * A site that names itself there is believed only where no place names anybody else. An agency among the authors is
 * the agency; so is one that is named as the source.
 */
export function makersOf(places: readonly Evidence[], sites: readonly string[]): Makers {
  const own = new Set(sites.map(foldHeadline))
  const named = places.map(({authors}) => withoutDoubles((authors ?? []).slice(0, 60).flatMap(namesIn)))
  const isOwn = ({name}: Author): boolean => own.has(foldHeadline(name)) || /^[\w-]+(?:\.[\w-]+)+$/.test(name)
  const chosen =
    named.find((authors) => authors.some((author) => !isOwn(author))) ??
    named.find((authors) => authors.length > 0) ??
    []
  const editors = withoutDoubles(
    (places.find((place) => (place.editors ?? []).length > 0)?.editors ?? []).flatMap((name) =>
      namesIn({name, isOrganization: false}),
    ),
  )
  const source = places.map((place) => place.source).find((name) => name !== undefined && /\p{L}/u.test(name))
  const agency =
    chosen.find(({name}) => isAgency(name))?.name ??
    (source !== undefined && isAgency(source) ? source : undefined)
  const bylines = chosen
    .filter(({name}) => !isAgency(name))
    .map((author): Byline => ({
      name: author.name,
      role: author.isOrganization || isOwn(author) ? 'source' : 'reporter',
    }))
  const known = new Set(chosen.map(({name}) => foldName(name)))
  return {
    bylines: [
      ...bylines,
      ...editors
        .filter(({name}) => !known.has(foldName(name)) && /\p{L}/u.test(name))
        .map(({name}): Byline => ({name, role: 'editor'})),
      ...(source !== undefined && !isAgency(source) && !known.has(foldName(source))
        ? [{name: source, role: 'source'} satisfies Byline]
        : []),
    ],
    ...(agency !== undefined && {agency}),
  }
}
