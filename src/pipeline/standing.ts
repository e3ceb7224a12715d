/** Whether a site stands as it would be built: who knows that need not build it. */
import {createRequire} from 'node:module'
import {readFileSync} from 'node:fs'
import type {Store} from '../engine/store.js'
import {manifestTrace, openPress} from '../publish/index.js'
import {fingerprint, sha256} from '../text/digest.js'
import type {Outcome} from './outcome.js'
import type {Program} from './program.js'
import type {Seeds} from './work.js'

/** How a build went that left nothing to do, as it is kept. */
export type Told = Omit<Outcome, 'manifest' | 'pictured' | 'drawn'> & {
  readonly pictured: readonly (readonly [url: string, print: string])[]
}

/** The one entry of a store that keeps it. */
const name = 'site'

export function isKept(store: Store<Told>): boolean {
  return store.get(name) !== undefined
}

/**
 * The outcome of a build that would change nothing; undefined where that cannot be told without building.
 *
 * It rests on the traces of all files: of seeds, which nobody touched since they were read, and of the site, of which
 * each file is looked at as before any build.
 */
export async function standingSite(
  program: Program,
  seeds: Seeds,
  store: Store<Told>,
): Promise<Outcome | undefined> {
  const last = store.get(name)
  if (!last || last.key !== keyOf(program, seeds, (path) => seeds.traces.get(path))) return undefined
  const press = await openPress(program.settings.out)
  try {
    const {manifest, intact} = press
    if (!manifest || !Object.keys(manifest.files).every(intact)) return undefined
    return {...last.value, drawn: 0, manifest, pictured: new Map(last.value.pictured)}
  } finally {
    await press.close()
  }
}

/**
 * Keep how a build went.
 *
 * @param traceOf a seed's as it was when it was read
 */
export function keep(
  outcome: Outcome,
  program: Program,
  seeds: Seeds,
  traceOf: (path: string) => string | undefined,
  store: Store<Told>,
): void {
  const key = keyOf(program, seeds, traceOf)
  const {manifest: _, drawn, pictured, ...told} = outcome
  store.save(new Map(key === undefined ? [] : [[name, {key, value: {...told, pictured: [...pictured]}}]]))
}

/** The parts of the program that need not be installed, and what depends on them: nobody is told when one is. */
const parts = ['sharp', '@resvg/resvg-js', '@fontsource-variable/noto-serif-sc']

/** Names all that a build's outcome rests on; undefined where a file was touched too lately to tell. */
function keyOf(
  {settings, edition, templates, assets, words, messages, overrides, moved}: Program,
  {paths, containers, pictures, messages: found, unpacked, traces}: Seeds,
  traceOf: (path: string) => string | undefined,
): string | undefined {
  const lines = [
    edition,
    JSON.stringify([
      settings,
      templates,
      words,
      messages,
      [...overrides],
      [...moved],
      found,
      unpacked.messages,
    ]),
    ...Array.from(assets, ([url, bytes]) => `${url} ${sha256(bytes)}`),
    ...parts.map(versionOf),
  ]
  for (const [path, {digest}] of unpacked.locators) lines.push(`${path} ${digest}`)
  const manifest = manifestTrace(settings.out)
  if (manifest === undefined) return undefined
  lines.push(manifest)
  const isKnown = (path: string, trace: string | undefined): boolean => {
    lines.push(`${path} ${trace}`)
    return trace !== undefined
  }
  if (![...containers, ...pictures].every((path) => isKnown(path, traces.get(path)))) return undefined
  if (!paths.every((path) => isKnown(path, traceOf(path)))) return undefined
  return fingerprint(lines.join('\n'))
}

function versionOf(part: string): string {
  try {
    const file = createRequire(import.meta.url).resolve(`${part}/package.json`)
    return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
  } catch {
    return ''
  }
}
