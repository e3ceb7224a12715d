import {hash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import type {Manifest} from '../record/index.js'
import {folderOf, innerWorkName, manifestName} from './address.js'
import {PublishError} from './error.js'
import type {LastSite} from './last.js'
import {look, realFolders} from './look.js'
import type {Plan} from './plan.js'

/**
 * Refuse a folder that is somebody else's work.
 *
 * A few files at the top may be there before the first site is, such as the `CNAME` and `.nojekyll` of a
 * host. Folders, a front page or another program's manifest say that a site or a project lives there.
 */
export function refuseForeign(out: string, last: LastSite, given: string): void {
  if (last.signature.kind !== 'none' || look(out) === undefined) return
  const entries = readdirSync(out, {withFileTypes: true}).filter(({name}) => name !== innerWorkName)
  const taken = new Set(['index.html', manifestName])
  if (entries.every((entry) => entry.isFile() && !taken.has(entry.name))) return
  const what = 'it holds files that Pressmark did not write; empty it or choose another folder with `out`'
  throw new PublishError(`Cannot publish to \`${given}\`: ${what}`)
}

/** Refuse a plan by which a file would be lost that the last build did not write. */
export function refuseLoss(plan: Plan, out: string, last: LastSite, next: Manifest): void {
  const lost = findLoss(plan, out, last, next)
  if (lost === undefined) return
  const what = `it holds \`${lost}\`, which Pressmark did not write and would replace; move it away`
  throw new PublishError(`Cannot publish to \`${out}\`: ${what}`)
}

/** Look at every new file's address and the folders above it. To replace a link loses no bytes. */
function findLoss(plan: Plan, out: string, last: LastSite, next: Manifest): string | undefined {
  const removed = new Set(plan.remove)
  const isReal = realFolders(out)
  const inFolderPlace = [...foldersAbove(plan.publish)].find((folder) => {
    const stats = isReal(folderOf(folder)) ? look(`${out}/${folder}`) : undefined
    return stats !== undefined && !stats.isDirectory() && !stats.isSymbolicLink() && !removed.has(folder)
  })
  if (inFolderPlace !== undefined) return inFolderPlace
  return plan.publish.find((url) => {
    const stats = isReal(folderOf(url)) ? look(`${out}/${url}`) : undefined
    if (stats === undefined) return false
    if (stats.isDirectory()) return !holdsOnly(removed, out, url)
    if (last.signature.kind === 'broken' || Object.hasOwn(last.files, url)) return false
    if (stats.isSymbolicLink()) return false
    return !stats.isFile() || hash('sha256', readFileSync(`${out}/${url}`)) !== next.files[url]!.sha256
  })
}

function foldersAbove(urls: readonly string[]): Set<string> {
  const folders = new Set<string>()
  for (const url of urls) {
    for (let folder = folderOf(url); folder !== '' && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder)
    }
  }
  return folders
}

/** Whether a folder will be empty once its site's old files are gone. */
function holdsOnly(removed: ReadonlySet<string>, out: string, folder: string): boolean {
  return readdirSync(`${out}/${folder}`, {withFileTypes: true}).every((entry) => {
    const url = `${folder}/${entry.name}`
    return entry.isDirectory() ? holdsOnly(removed, out, url) : removed.has(url)
  })
}
