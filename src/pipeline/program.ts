import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {home} from '../home.js'
import {loadMoved} from '../config/index.js'
import {readOverrides} from '../parse/index.js'
import {BuildError, type Fields, type Settings} from '../record/index.js'
import {fingerprint, sha256} from '../text/digest.js'
import {byCodeUnit} from '../text/order.js'
import {loadTheme, type Theme} from './theme.js'

/** Where places are: needed by an archive that knows of some. */
export function placesTable(): string {
  return readFileSync(new URL('data/places.tsv', home), 'utf8')
}

/** Everything that a build is made with beside the seeds: read once, the same for every thread. */
export interface Program extends Theme {
  readonly settings: Settings
  readonly overrides: ReadonlyMap<string, Fields>
  /** Old address → new address: what leads from where pages stood before. */
  readonly moved: ReadonlyMap<string, string>
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
 * @throws BuildError when the overrides or what has moved are wrong, TemplateError when a template is
 */
export function loadProgram(settings: Settings): Program {
  const moved = loadMoved(settings.root)
  return {settings, ...loadTheme(settings), overrides: overridesFor(settings), moved, ...edition()}
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

/** Whoever changes a line of the program, or updates a package, has another edition: all is made anew. */
export function edition(): Pick<Program, 'version' | 'edition'> {
  const {version} = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as {version: string}
  const lib = fileURLToPath(new URL('lib/', home))
  const bundles = readdirSync(lib).filter((name) => name.endsWith('.js'))
  const digests = bundles.sort(byCodeUnit).map((name) => sha256(readFileSync(join(lib, name))))
  return {version, edition: fingerprint(version, ...digests)}
}
