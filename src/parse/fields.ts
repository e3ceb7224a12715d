import * as z from 'zod'
import type {ArticleImage, Byline, Checked, Fields, ListKind, Message, Role} from '../record/index.js'
import {readDate, writeEdtf} from '../text/days.js'
import {shorten} from '../text/width.js'
import {readYaml, type YamlPlace} from '../text/yaml.js'
import {plainText} from './markdown/index.js'

/** Words on one line, without what no page may hold. */
const text = z.string('Expected a text').transform(tidy)
const texts = z
  .union([text.transform((one) => [one]), z.array(text)], 'Expected a text or a list of texts')
  .transform((all) => all.filter((one) => one !== ''))

const date = text.transform((words, context) => {
  const day = readDate(words)
  if (day) return writeEdtf(day)
  const message = `Expected a date such as \`2024-04-28\`, not \`${shorten(words, 60)}\``
  context.addIssue({code: 'custom', message})
  return z.NEVER
})

/** A text of one form, exactly. */
function formed(form: RegExp, message: string) {
  return text.refine((words) => form.test(words), message)
}

const roles = [
  'reporter',
  'correspondent',
  'editor',
  'photographer',
  'translator',
  'source',
] as const satisfies Role[]
const byline = z.strictObject(
  {name: text, role: z.enum(roles, `Expected a role: ${roles.join(', ')}`).default('reporter')},
  'Expected `name` and `role`',
)

const kinds = ['latest', 'random', 'recommended', 'other'] as const satisfies ListKind[]
const listed = z.union(
  [
    text.transform((headline) => ({headline})),
    z
      .strictObject({headline: text, href: text.optional()})
      .transform(({headline, href}) => ({headline, ...(href && {href})})),
  ],
  'Expected headlines, each a text or `headline` and `href`',
)
const relatedList = z.strictObject(
  {
    kind: z.enum(kinds, `Expected a kind of list: ${kinds.join(', ')}`).default('other'),
    label: text,
    items: z.array(listed, 'Expected a list of headlines'),
  },
  'Expected `kind`, `label` and `items`',
)

const pictured = z.strictObject(
  {src: text, alt: text.optional(), caption: text.optional(), credit: text.optional()},
  'Expected the name of a file, or `src` with `alt`, `caption` and `credit`',
)
const image = z
  .union(
    [text.transform((src) => ({src})), pictured],
    'Expected the name of a file, or `src` with `alt`, `caption` and `credit`',
  )
  .transform(({src, ...said}): ArticleImage => {
    const {alt = '', caption, credit} = said as Partial<z.infer<typeof pictured>>
    return {src, alt, ...(caption && {caption}), ...(credit && {credit}), isInText: false}
  })

/** Each key that front matter and overrides may have; several names for one field are what other programs call it. */
const keys = {
  headline: text.optional(),
  title: text.optional(),
  kicker: text.optional(),
  subhead: text.optional(),
  lede: text.optional(),
  date: date.optional(),
  dateline: text.optional(),
  agency: text.optional(),
  place: texts.optional(),
  places: texts.optional(),
  reporter: texts.optional(),
  reporters: texts.optional(),
  author: texts.optional(),
  authors: texts.optional(),
  bylines: z.array(byline, 'Expected a list of `name` and `role`').optional(),
  topics: texts.optional(),
  tags: texts.optional(),
  language: formed(
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    'Expected a language tag such as `zh-Hans` or `en`',
  ).optional(),
  slug: formed(/^[^/\\]+$/, 'Expected a name without `/`').optional(),
  original: formed(/^https?:\/\/[^\s"<>]+$/, 'Expected an http or https address').optional(),
  endMark: text.optional(),
  relatedLists: z.array(relatedList, 'Expected a list of lists').optional(),
  image: image.transform((one) => [one]).optional(),
  images: z.array(image, 'Expected a list of pictures').optional(),
  extra: z.record(z.string(), z.unknown(), 'Expected keys and values of your own').optional(),
}
type Given = z.infer<z.ZodObject<typeof keys>>

const schema = z.strictObject(keys, 'Expected keys and values such as `headline: …`').transform(fieldsOf)
const bySeed = z.record(z.string(), schema)

/** The keys that may stand below others, whose list is named last. */
function keysBelow(path: readonly PropertyKey[]): readonly string[] {
  const shapes = {
    bylines: byline.shape,
    relatedLists: relatedList.shape,
    image: pictured.shape,
    images: pictured.shape,
  }
  const above = path.findLast((step) => typeof step === 'string')
  return Object.keys(
    above !== undefined && Object.hasOwn(shapes, above) ? shapes[above as keyof typeof shapes] : keys,
  )
}

/** Whether front matter has such a key. */
export function isKey(name: string): boolean {
  return Object.hasOwn(keys, name)
}

/** The keys that hold nothing but words, or a day: what nearly all front matter is made of needs no schema. */
const plainKinds = new Map(
  Object.entries(keys).flatMap(([key, kind]) => {
    const own: unknown = kind.unwrap()
    return own === text || own === texts || own === date ? [[key, own] as const] : []
  }),
)

/** The fields that words by key make, if nothing is wrong with them. */
export function fieldsFrom(given: Readonly<Record<string, string | string[]>>): Fields | undefined {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const kind = plainKinds.get(key)
    if (kind === texts)
      plain[key] = [value]
        .flat()
        .map(tidy)
        .filter((one) => one !== '')
    else if (kind === undefined || typeof value !== 'string') return schema.safeParse(given).data
    else if (kind === text) plain[key] = tidy(value)
    else {
      const day = readDate(tidy(value))
      if (!day) return undefined
      plain[key] = writeEdtf(day)
    }
  }
  return fieldsOf(plain)
}

/** The fields that a YAML text gives. What is wrong in it is said, and the rest counts. */
export function readFields(yaml: string, place: Pick<YamlPlace, 'path' | 'firstLine'>): Checked<Fields> {
  return readYaml(yaml, schema, {...place, keysBelow, fatal: false})
}

/** The fields of metadata by key, as a program gives it. What is wrong in it is said, and the rest counts. */
export function givenFields(metadata: object): Checked<Fields> {
  const fields: Record<string, unknown> = {}
  const messages: Message[] = []
  for (const [key, value] of Object.entries(metadata)) {
    if (value === null || value === undefined) continue
    const kind = isKey(key) ? keys[key as keyof typeof keys] : undefined
    const read = kind?.safeParse(typeof value === 'number' ? String(value) : value)
    if (read?.success) fields[key] = read.data
    else {
      const why = read ? read.error.issues[0]!.message : 'no field has this name'
      messages.push({
        path: '',
        rule: 'metadata',
        reason: `Unexpected \`${shorten(key, 40)}\`: ${why}`,
        fatal: false,
      })
    }
  }
  return {value: fieldsOf(fields), messages}
}

/** The overrides: fields by seed's path, for texts that must stay untouched. */
export function readOverrides(yaml: string, path: string): Checked<ReadonlyMap<string, Fields>> {
  const {value, messages} = readYaml(yaml, bySeed, {path, keysBelow, fatal: true})
  return {...(value && {value: new Map(Object.entries(value))}), messages}
}

function tidy(words: string): string {
  if (/^[\x20-\x7e\u3001-\u9fff\uff01-\uff5e]*$/.test(words)) return words.trim()
  return plainText({type: 'text', value: words.replace(/\p{Surrogate}/gu, '\ufffd')})
}

/** One field for each thing, whatever its key was called; an empty text says nothing. */
function fieldsOf(given: Given): Fields {
  const bylines = given.bylines ?? reportersOf(given)?.map((name): Byline => ({name, role: 'reporter'}))
  const all = {
    headline: given.headline || given.title,
    kicker: given.kicker,
    subhead: given.subhead,
    lede: given.lede,
    date: given.date,
    dateline: given.dateline,
    agency: given.agency,
    places: given.places ?? given.place,
    bylines: bylines?.filter(({name}) => name !== ''),
    topics: given.topics ?? given.tags,
    language: given.language,
    slug: given.slug,
    original: given.original,
    endMark: given.endMark,
    relatedLists: given.relatedLists,
    images: given.images ?? given.image,
    extra: given.extra,
  } satisfies Record<keyof Fields, unknown>
  const fields: Record<string, unknown> = {}
  for (const key in all) {
    const value = all[key as keyof Fields]
    if (value !== undefined && value !== '') fields[key] = value
  }
  return fields
}

function reportersOf({reporters, reporter, authors, author}: Given): readonly string[] | undefined {
  return reporters ?? reporter ?? authors ?? author
}
