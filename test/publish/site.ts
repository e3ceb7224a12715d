import {mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {openPress, stageFile} from '../../src/publish/index.js'
import type {Press} from '../../src/publish/index.js'
import type {Disk} from '../../src/publish/disk.js'
import type {Manifest, PublishedFile} from '../../src/record/index.js'

/** A site as a test says it: what stands at each address. */
export type Pages = Readonly<Record<string, string>>

/** An empty folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-publish-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** What `build` does with a press: stage what is not intact, and sign. */
export function stageSite({manifest, intact, stage}: Press, pages: Pages): Manifest {
  const files = Object.create(null) as Record<string, PublishedFile>
  for (const [url, text] of Object.entries(pages)) {
    const old = manifest?.files[url]
    const isFresh = old?.print === text && intact(url)
    files[url] = isFresh ? old : {...stageFile(stage, url, text), print: text}
  }
  return {generator: 'Pressmark 0.0.0', files, inputs: {'a.txt': 'digest'}}
}

export async function publish(out: string, pages: Pages, disk?: Disk): ReturnType<Press['commit']> {
  const press = await openPress(out, disk)
  try {
    return await press.commit(stageSite(press, pages))
  } finally {
    await press.close()
  }
}

/** All that is in a folder: the text of files, `-> x` for links, `{}` for empty folders. */
export function contents(folder: string, below = ''): Record<string, unknown> {
  const found = Object.create(null) as Record<string, unknown>
  for (const entry of readdirSync(join(folder, below), {withFileTypes: true})) {
    const name = below + entry.name
    const path = join(folder, name)
    if (entry.isSymbolicLink()) found[name] = `-> ${readlinkSync(path)}`
    else if (!entry.isDirectory()) found[name] = readFileSync(path, 'utf8')
    else if (readdirSync(path).length === 0) found[name] = {}
    else Object.assign(found, contents(folder, `${name}/`))
  }
  return found
}

/** What a clean build of the same pages leaves. */
export async function cleanContents(pages: Pages): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-clean-'))
  try {
    await publish(join(folder, 'dist'), pages)
    return contents(join(folder, 'dist'))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What somebody says who throws something, word for word. */
export async function complaint(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    return String(error)
  }
  return 'nothing was thrown'
}
