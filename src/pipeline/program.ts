import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packagedTemplates} from '../config/index.js'
import {home} from '../home.js'
import {readOverrides} from '../parse/index.js'
import {BuildError, type Fields, type Settings} from '../record/index.js'
import {type Compiled, compileTemplates} from '../render/index.js'
import {fingerprint, sha256} from '../text/digest.js'
import {byCodeUnit} from '../text/order.js'

/** Everything that a build is made with beside the seeds: read once, the same for every thread. */
export interface Program {
  readonly settings: Settings
  readonly templates: Compiled
  /** Files that are published as they are, by address, e.g. the stylesheet. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly overrides: ReadonlyMap<string, Fields>
  /** The version of the program, e.g. `0.1.0`. */
  readonly version: string
  /** The fingerprint of the program itself: its code and the versions of what it builds upon. */
  readonly edition: string
}

/** The file with overrides, beside the seeds' folder. */
export const overridesFile = 'overrides.yaml'

/**
 * Read all that is not a seed.
 *
 * @throws BuildError when the overrides are wrong, TemplateError when a template is
 */
export function loadProgram(settings: Settings): Program {
  const {templates, assets} = loadTemplates(settings.templates)
  const overrides = overridesFor(settings)
  return {settings, templates, assets, overrides, ...edition()}
}

const scripts = ['site.js', 'search.js', 'search-more.js'].map((name) => `client/${name}`)
/** What is made with the program and published with every site: the browser's half, the schema of a record. */
const made = [...scripts, 'article.schema.json'].map((name) => fileURLToPath(new URL(`lib/${name}`, home)))

/** The packaged files, and over them, file by file, the project's own. */
function loadTemplates(own: string): Pick<Program, 'templates' | 'assets'> {
  const files = new Map(made.map((file) => [basename(file), file]))
  for (const folder of [packagedTemplates, own]) {
    for (const file of filesBelow(folder)) files.set(relative(folder, file).replaceAll('\\', '/'), file)
  }
  const sorted = [...files].sort(([a], [b]) => byCodeUnit(a, b))
  const isTemplate = (name: string): boolean => name.endsWith('.njk')
  return {
    templates: compileTemplates(
      Object.fromEntries(
        sorted.filter(([name]) => isTemplate(name)).map(([name, file]) => [name, readFileSync(file, 'utf8')]),
      ),
      JSON.parse(readFileSync(new URL('lib/templates.json', home), 'utf8')) as Record<string, string>,
    ),
    assets: new Map([
      // Tells GitHub Pages to leave out its own generator, which would drop names that begin with `_`.
      ['.nojekyll', new Uint8Array()],
      ...sorted
        .filter(([name]) => !isTemplate(name))
        .map(([name, file]) => [name, readFileSync(file)] as const),
    ]),
  }
}

/**
 * What is given beside the seeds, by their paths.
 *
 * @throws BuildError naming every line of the file that is wrong
 */
export function overridesFor({root}: Settings): ReadonlyMap<string, Fields> {
  const file = join(root, overridesFile)
  if (!existsSync(file)) return new Map()
  const {value, messages} = readOverrides(readFileSync(file, 'utf8'), overridesFile)
  if (value === undefined || messages.length > 0) throw new BuildError(messages)
  return value
}

/** Hidden files are nobody's asset. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** Whoever changes a line of the program, or updates a package, has another edition: all is made anew. */
export function edition(): Pick<Program, 'version' | 'edition'> {
  const {version} = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as {version: string}
  const lib = fileURLToPath(new URL('lib/', home))
  const bundles = readdirSync(lib).filter((name) => name.endsWith('.js'))
  const digests = bundles.sort(byCodeUnit).map((name) => sha256(readFileSync(join(lib, name))))
  return {version, edition: fingerprint(version, ...digests)}
}
