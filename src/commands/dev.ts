import {join} from 'node:path'
import {configFile, loadSettings, movedFile, packagedTemplates, type Chosen} from '../config/index.js'
import {silent} from '../engine/progress.js'
import {report} from '../engine/report.js'
import {memoryStore} from '../engine/store.js'
import {build, overridesFile, type Parsed} from '../pipeline/index.js'
import {servePreview, type Outcome as Shown} from '../serve/index.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

/** What a project has beside its folders. */
const files = [configFile, overridesFile, movedFile]

export interface DevOptions extends Chosen {
  readonly port?: number
  readonly threads?: number | undefined
}

/** Preview the site, and follow what its editor saves, until told to stop; undefined where it cannot begin. */
export async function devCommand(options: DevOptions, io: Io): Promise<{close(): Promise<void>} | undefined> {
  const store = memoryStore<Parsed>()
  const root = io.cwd
  const out = join(root, '.pressmark', 'preview')

  // Settings are read anew each time: the editor may be saving them.
  async function preview(): Promise<Shown> {
    try {
      const settings = loadSettings(root, {...options, out})
      const {messages, manifest, pictured, rejected} = await build(settings, {
        store,
        progress: silent,
        threads: options.threads,
      })
      const files = new Map(
        // A page is another where a picture on it is.
        Object.entries(manifest.files).map(([url, {sha256}]) => [url, sha256 + (pictured.get(url) ?? '')]),
      )
      return {files, report: report(messages), failed: rejected > 0}
    } catch (error) {
      const {messages, line} = troubleOf(error)
      return {files: new Map(), report: `${report(messages)}${line}`, failed: true}
    }
  }

  try {
    const {seeds, templates} = loadSettings(root, options)
    return await servePreview({
      folder: out,
      watch: [seeds, templates, packagedTemplates, ...files.map((name) => join(root, name))],
      build: preview,
      ...(options.port !== undefined && {port: options.port}),
      log: (line) => io.out(`${line}\n`),
    })
  } catch (error) {
    if ((error as Error).message.startsWith('Cannot listen')) io.err(`${(error as Error).message}\n`)
    else {
      const {messages} = troubleOf(error)
      io.err(report(messages))
    }
    return undefined
  }
}
