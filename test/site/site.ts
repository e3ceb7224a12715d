import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {loadSettings} from '../../src/config/index.js'
import {silent} from '../../src/engine/progress.js'
import {memoryStore} from '../../src/engine/store.js'
import {build, type Outcome} from '../../src/pipeline/index.js'
import {treeOf} from '../pipeline/project.js'
import {nasty, settings, type Seeds} from './archive.js'

/** A built site. Whoever makes it removes it. */
export interface Site {
  readonly dist: string
  /** Its root by `file:`, with a slash at its end. */
  readonly href: string
  readonly outcome: Outcome
  /** The text of every published file by its address. */
  readonly files: ReadonlyMap<string, string>
  /** The addresses of its pages. */
  readonly pages: readonly string[]
  readonly remove: () => void
}

/** The seeds that the project came with. */
export const ownSeeds = fileURLToPath(new URL('../../seeds/', import.meta.url))

/** The archive in which everything is hard. */
export function nastySite(): Promise<Site> {
  return siteOf(projectWith(nasty, settings))
}

export function siteWith(seeds: Seeds, settings?: string): Promise<Site> {
  return siteOf(projectWith(seeds, settings))
}

/** The project's own site. */
export function ownSite(): Promise<Site> {
  return siteOf(projectWith({}), ownSeeds)
}

function projectWith(seeds: Seeds, settings = ''): string {
  const root = mkdtempSync(join(tmpdir(), 'pressmark-site-'))
  writeFileSync(join(root, 'pressmark.yaml'), settings)
  for (const [path, content] of Object.entries(seeds)) {
    const file = join(root, 'seeds', path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
  return root
}

async function siteOf(root: string, seeds?: string): Promise<Site> {
  const chosen = loadSettings(root, {seeds})
  const remove = (): void => rmSync(root, {recursive: true, force: true})
  const outcome = await build(chosen, {store: memoryStore(), progress: silent, threads: 1}).catch((error) => {
    remove()
    throw error
  })
  const dist = join(root, 'dist')
  const addresses = [...treeOf(dist).keys()].map((path) => path.replaceAll('\\', '/'))
  const files = new Map(addresses.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
  return {
    dist,
    href: pathToFileURL(`${dist}/`).href,
    outcome,
    files,
    pages: addresses.filter((address) => address.endsWith('.html')),
    remove,
  }
}
