import {isUtf8} from 'node:buffer'
import {existsSync, readFileSync} from 'node:fs'
import {isAbsolute, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import * as z from 'zod'
import {home} from '../home.js'
import {BuildError, columnNames, looks, type Machines, type Settings, shelfNames} from '../record/index.js'
import {withoutControls} from '../text/controls.js'
import {encodingNamed, encodingNames} from '../text/encodings.js'
import {nearest} from '../text/nearest.js'
import {shorten} from '../text/width.js'
import {readYaml} from '../text/yaml.js'
import {titleFor} from './titles.js'

export {loadMoved, movedFile} from './moved.js'

/** The one file that a project may be configured by. */
export const configFile = 'pressmark.yaml'

const nowhere = {href: '', username: '', password: ''}
const text = z.string('Expected a text')
const count = text.regex(/^\d{1,3}$/, 'Expected a number from 0 to 999').transform(Number)
const address = text.transform((words, context) => {
  const {href, username, password} = /^https?:/i.test(words) && URL.canParse(words) ? new URL(words) : nowhere
  // Two slashes would make of the path, where it stands alone in a link, another host.
  if (/^https?:\/\/[^/]+(\/[^/?#]+)*\/?$/.test(href) && username + password === '')
    return href.endsWith('/') ? href : `${href}/`
  context.addIssue({code: 'custom', message: 'Expected an address such as `https://example.org/news/`'})
  return z.NEVER
})
const facet = z.enum(shelfNames, 'Expected `day`, `place`, `agency`, `reporter`, `topic` or `wanted`')

const form = z.enum(
  ['record', 'text', 'citation', 'ninjs'],
  'Expected `record`, `text`, `citation` or `ninjs`',
)

const feeds = z.array(
  z.enum(['atom', 'rss', 'json'], 'Expected `atom`, `rss` or `json`'),
  'Expected a list of `atom`, `rss`, `json`',
)
const either = z.enum(['true', 'false'], 'Expected `true` or `false`').transform((word) => word === 'true')
const oai = z.strictObject(
  {
    email: text.regex(/^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/, 'Expected an address such as `desk@example.org`'),
    gateway: address.optional(),
  },
  'Expected `email`, and perhaps `gateway`',
)
const machines = z.strictObject(
  {
    metadata: either.optional(),
    feeds: feeds.optional(),
    shelfFeeds: feeds.optional(),
    sitemap: either.optional(),
    downloads: z
      .array(
        z.enum(['jsonl', 'csv', 'jsonl.gz', 'csv.gz'], 'Expected `jsonl`, `csv`, `jsonl.gz` or `csv.gz`'),
        'Expected a list of `jsonl`, `csv`, `jsonl.gz`, `csv.gz`',
      )
      .optional(),
    pictures: text
      .regex(/^\d{1,7}$/, 'Expected a number of articles such as `200`')
      .transform(Number)
      .optional(),
    oai: oai.optional(),
  },
  'Expected `metadata`, `feeds`, `shelfFeeds`, `sitemap`, `downloads`, `pictures`, `oai`',
)

/** Below a half two texts have less in common than not, and would no longer meet for certain. */
const likeness = z
  .string('Expected a likeness from 0.5 to 1, or `false`')
  .regex(/^(?:0?\.[5-9]\d*|1(?:\.0*)?|0|false)$/, 'Expected a likeness from 0.5 to 1, or `false`')
  .transform((words) => (words === 'false' ? 0 : Number(words)))

const yesOrNo = z.enum(['true', 'false'], 'Expected `true` or `false`').transform((words) => words === 'true')

const lists = z.strictObject(
  {latest: count.optional(), random: count.optional(), recommended: count.optional()},
  'Expected `latest`, `random` and `recommended`, each a number',
)

const encoding = z
  .string('Expected the name of an encoding such as `gb18030`')
  .transform((label, context) => {
    const name = encodingNamed(label)
    if (name !== undefined) return name
    const meant = nearest(label, encodingNames)
    const tail = meant === undefined ? 'expected a name such as `gb18030`' : `did you mean \`${meant}\`?`
    context.addIssue({code: 'custom', message: `Unexpected encoding \`${shorten(label, 60)}\`, ${tail}`})
    return z.NEVER
  })
const encodings = z.record(z.string(), encoding, 'Expected paths or folders of seeds, each with an encoding')
const bytes = text.regex(/^[1-9]\d{0,14}$/, 'Expected a number of bytes such as `16000000`').transform(Number)
const limits = z.strictObject(
  {
    recordBytes: bytes.optional(),
    containerBytes: bytes.optional(),
    ratio: text
      .regex(/^[1-9]\d{0,5}$/, 'Expected a number from 1 to 999999')
      .transform(Number)
      .optional(),
    depth: count.optional(),
  },
  'Expected `recordBytes`, `containerBytes`, `ratio` and `depth`, each a number',
)
const columns = z.strictObject(
  Object.fromEntries(columnNames.map((name) => [name, text.optional()])) as Record<
    (typeof columnNames)[number],
    z.ZodOptional<z.ZodString>
  >,
  'Expected fields and the keys that they have, such as `headline: Title`',
)

/** Every key of `pressmark.yaml`; all are optional. */
const schema = z.strictObject(
  {
    title: text.transform(withoutControls).optional(),
    description: text.transform(withoutControls).optional(),
    language: text
      .refine(
        (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
        'Expected a language tag such as `zh-Hans` or `en`',
      )
      .optional(),
    look: z.enum(looks, `Expected ${looks.map((look) => `\`${look}\``).join(' or ')}`).optional(),
    baseUrl: address.optional(),
    seeds: text.optional(),
    out: text.optional(),
    templates: text.optional(),
    shelves: z
      .array(facet, 'Expected a list of `day`, `place`, `agency`, `reporter`, `topic`, `wanted`')
      .optional(),
    forms: z.array(form, 'Expected a list of `record`, `text`, `citation`, `ninjs`').optional(),
    lists: lists.optional(),
    encodings: encodings.optional(),
    duplicates: likeness.optional(),
    search: yesOrNo.optional(),
    columns: columns.optional(),
    limits: limits.optional(),
    machines: machines.optional(),
  },
  'Expected keys and values such as `title: …`',
)

/** What the command line may say in place of the file. */
export interface Chosen {
  readonly seeds?: string | undefined
  readonly out?: string | undefined
  readonly templates?: string | undefined
}

/**
 * The settings of the project in a folder: its `pressmark.yaml`, if it has one, over what is usual.
 *
 * @throws BuildError naming every line of the file that is wrong
 */
export function loadSettings(root: string, chosen: Chosen = {}): Settings {
  const file = join(root, configFile)
  const given = existsSync(file) ? read(file) : {}
  const {title, description, baseUrl, shelves} = given
  const language = given.language ?? 'zh-Hans'
  const seeds = resolve(root, chosen.seeds ?? given.seeds ?? 'seeds')
  const out = resolve(root, chosen.out ?? given.out ?? 'dist')
  refuseWithin(seeds, out)
  return {
    title: title ?? titleFor(language),
    description: description ?? '',
    language,
    look: given.look ?? 'broadsheet',
    ...(baseUrl !== undefined && {baseUrl}),
    root,
    seeds,
    out,
    templates: resolve(root, chosen.templates ?? given.templates ?? 'templates'),
    shelves: shelves ?? shelfNames,
    forms: given.forms ? [...new Set(given.forms)] : ['record', 'text', 'citation', 'ninjs'],
    encodings: byPath(given.encodings ?? {}),
    columns: defined(given.columns ?? {}),
    limits: {...usualLimits, ...defined(given.limits ?? {})},
    lists: {latest: 10, random: 10, recommended: 10, ...defined(given.lists ?? {})},
    duplicates: given.duplicates ?? 0.8,
    search: given.search ?? true,
    machines: machinesOf(given.machines ?? {}),
  }
}

/** Enough for any real dump, and not for one that was made to do harm. */
const usualLimits = {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4}

const below: Readonly<Record<string, object>> = {
  lists: lists.shape,
  limits: limits.shape,
  columns: columns.shape,
  machines: machines.shape,
}

/** What multiplies files most, a feed in each format for each shelf, is for whoever asks for it. */
function machinesOf(given: z.infer<typeof machines>): Machines {
  const {feeds = ['atom', 'rss', 'json'], shelfFeeds = ['atom'], downloads = ['jsonl', 'csv'], oai} = given
  return {
    metadata: given.metadata ?? true,
    feeds: [...new Set(feeds)],
    shelfFeeds: [...new Set(shelfFeeds)],
    sitemap: given.sitemap ?? true,
    downloads: [...new Set(downloads)],
    pictures: given.pictures ?? 200,
    ...(oai && {oai}),
  }
}

/** A site among the seeds would be read as seeds by the next build; a hidden folder would not. */
function refuseWithin(seeds: string, out: string): void {
  const below = relative(seeds, out)
  const isWithin = below === '' || !below.split(/[/\\]/).some((part) => part.startsWith('.'))
  if (!isWithin || isAbsolute(below)) return
  const reason = `Cannot publish into \`${seeds}\`: the seeds are there; choose another folder with \`out\``
  throw new BuildError([{path: configFile, rule: 'out-within-seeds', reason, fatal: true}])
}

function read(file: string): z.infer<typeof schema> {
  const bytes = readFileSync(file)
  if (!isUtf8(bytes)) {
    const reason = 'Cannot read this file: expected text in UTF-8'
    throw new BuildError([{path: configFile, rule: 'encoding', reason, fatal: true}])
  }
  const {value, messages} = readYaml(bytes.toString('utf8'), schema, {
    path: configFile,
    keysBelow: (path) =>
      Object.keys(path.length === 0 ? schema.shape : (below[String(path[0])] ?? lists.shape)),
    fatal: true,
  })
  if (value === undefined || messages.length > 0) throw new BuildError(messages)
  return value
}

/** Folders with and without a slash at their end are the same. */
function byPath(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).map(([path, name]) => [path.replace(/^(?:\.\/)+(?=.)|\/+$/g, '') || '.', name]),
  )
}

function defined<T extends object>(given: T): {[K in keyof T]: NonNullable<T[K]>} {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}

/** The templates and styles that come with Pressmark. */
export const packagedTemplates = fileURLToPath(new URL('templates/', home))
