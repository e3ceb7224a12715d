/** How the site looks and what it says: the packaged files, over them those of the look, over them the project's own. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {isUtf8} from 'node:buffer'
import {configFile, packagedTemplates} from '../config/index.js'
import {home} from '../home.js'
import type {Message, Settings} from '../record/index.js'
import {
  type Compiled,
  compileTemplates,
  readOwnWords,
  schemaFiles,
  tableFor,
  wordsFor,
  type Words,
} from '../render/index.js'
import {sha256} from '../text/digest.js'
import {byCodeUnit} from '../text/order.js'

export interface Theme {
  readonly templates: Compiled
  /** Files that are published as they are, by address, e.g. the stylesheet. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly words: Words
  /** What is to be said of the project's own words. */
  readonly messages: readonly Message[]
}

/** Where looks stand in the packaged templates, and a project's own words in its own. */
const folders = {looks: 'looks/', messages: 'messages/'}
/**
 * What each stylesheet is put together from, one request for all of it: what looks share, what each has of its own,
 * and at the end a project's tokens, whichever stylesheet they stand behind.
 */
const sheets: Readonly<Record<string, readonly string[]>> = {
  'style.css': ['base.css', 'style.css', 'tokens.css'],
  'ways.css': ['lists.css', 'ways.css'],
}

/** The picture that places are shown on, published where some are. */
export const worldMap = 'world.svg'

/** What is made with the program and published with every site: the browser's half, the schemas of its JSON. */
const scripts = ['site.js', 'search.js', 'search-more.js'].map((name) => `client/${name}`)
const made = [...scripts, ...schemaFiles, worldMap].map((name) => fileURLToPath(new URL(`lib/${name}`, home)))

/** @throws TemplateError when a template is wrong */
export function loadTheme(settings: Settings): Theme {
  const {templates: own, look} = settings
  const files = new Map([
    ...made.map((file): [string, string] => [basename(file), file]),
    ...without(without(filesBelow(packagedTemplates), folders.looks), folders.messages),
    ...filesBelow(join(packagedTemplates, folders.looks, look)),
    // In a clone of this repository the packaged templates are the project's own: they stand below its look still.
    ...(relative(packagedTemplates, own) === '' ? [] : without(filesBelow(own), folders.messages)),
  ])
  const sorted = [...files].sort(([a], [b]) => byCodeUnit(a, b))
  const isTemplate = ([name]: readonly [string, string]): boolean => name.endsWith('.njk')
  const texts = sorted.filter(isTemplate).map(([name, file]) => [name, readFileSync(file, 'utf8')] as const)
  const known = JSON.parse(readFileSync(new URL('lib/templates.json', home), 'utf8')) as Record<
    string,
    string
  >
  const assets = new Map<string, Uint8Array>([
    // Tells GitHub Pages to leave out its own generator, which would drop names that begin with `_`.
    ['.nojekyll', new Uint8Array()],
    ...sorted.filter((file) => !isTemplate(file)).map(([name, file]) => [name, readFileSync(file)] as const),
  ])
  return {
    templates: compileTemplates(Object.fromEntries(texts), known),
    assets: joined(assets),
    ...wordsOf(settings),
  }
}

/** The stylesheets as they are published; the packaged parts of them without what only their readers need. */
function joined(assets: Map<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const known = JSON.parse(readFileSync(new URL('lib/styles.json', home), 'utf8')) as Record<string, string>
  const partOf = (name: string): string | undefined => {
    const bytes = assets.get(name)
    return bytes && (known[sha256(bytes)] ?? Buffer.from(bytes).toString())
  }
  const made = Object.entries(sheets).map(([name, parts]) => {
    const texts = parts.map(partOf).filter((text) => text !== undefined)
    return [name, Buffer.from(texts.join(''))] as const
  })
  for (const name of Object.values(sheets).flat()) assets.delete(name)
  for (const [name, text] of made) assets.set(name, text)
  for (const name of assets.keys())
    if (name.endsWith('.css') && !Object.hasOwn(sheets, name)) assets.set(name, Buffer.from(partOf(name)!))
  return assets
}

/** The words of the site's language: the packaged ones, or the project's own over them. */
function wordsOf({language, templates}: Settings): Pick<Theme, 'words' | 'messages'> {
  const [short] = language.split('-')
  const names = [...new Set([language, short])].map((name) => `${folders.messages}${name}.yaml`)
  const own = names.find((name) => existsSync(join(templates, name)))
  if (own === undefined) {
    const messages = tableFor(language) ? [] : [wordless(language, `${basename(templates)}/${names[0]}`)]
    return {words: wordsFor(language), messages}
  }
  const path = `${basename(templates)}/${own}`
  const bytes = readFileSync(join(templates, own))
  if (isUtf8(bytes)) return readOwnWords(bytes.toString('utf8'), path, language)
  const reason = 'Cannot read this file: expected text in UTF-8; the packaged words stand in for it'
  return {words: wordsFor(language), messages: [{path, rule: 'encoding', reason, fatal: false}]}
}

function wordless(language: string, file: string): Message {
  const reason = `Cannot find words in \`${language}\` for the pages: they speak English; put yours into \`${file}\``
  return {path: configFile, rule: 'missing-message', reason, fatal: false}
}

/** Files by their path below a folder; hidden ones are nobody's. */
function filesBelow(folder: string): [name: string, file: string][] {
  const walk = (below: string): string[] =>
    readdirSync(below, {withFileTypes: true}).flatMap((entry) => {
      if (entry.name.startsWith('.')) return []
      const path = join(below, entry.name)
      return entry.isDirectory() ? walk(path) : [path]
    })
  if (!existsSync(folder)) return []
  return walk(folder).map((file) => [relative(folder, file).replaceAll('\\', '/'), file])
}

function without(files: [name: string, file: string][], folder: string): [name: string, file: string][] {
  return files.filter(([name]) => !name.startsWith(folder))
}
