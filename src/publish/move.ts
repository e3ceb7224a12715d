import {readdirSync} from 'node:fs'
import {folderOf, manifestName} from './address.js'
import type {Disk} from './disk.js'
import {codeOf} from './error.js'
import {look, realFolders} from './look.js'
import type {Plan} from './plan.js'
import type {Workplace} from './workplace.js'

/**
 * Do what the journal says, the manifest last; what is done already is passed over.
 *
 * Old files go first: where `2024.html` was a page, the next site may have a folder, and the reverse.
 */
export function carryOut(place: Workplace, {publish, remove}: Plan, disk: Disk): void {
  const {out, stage} = place
  removeFiles(out, remove, disk)
  const makeFolder = folderMaker(out, disk)
  for (const url of publish) {
    makeFolder(folderOf(url))
    if (look(`${out}/${url}`)?.isDirectory()) removeHollow(`${out}/${url}`, disk)
    move(`${stage}/${url}`, `${out}/${url}`, disk)
  }
  move(place.manifest, `${out}/${manifestName}`, disk)
  disk.unlink(place.journal)
}

/** A file that is not there any more was moved before the interruption. */
function move(from: string, to: string, disk: Disk): void {
  try {
    disk.rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Remove old files, and the folders that become empty by that. */
function removeFiles(out: string, urls: readonly string[], disk: Disk): void {
  const isReal = realFolders(out)
  for (const url of urls) {
    const stats = isReal(folderOf(url)) ? look(`${out}/${url}`) : undefined
    if (stats !== undefined && !stats.isDirectory()) disk.unlink(`${out}/${url}`)
  }
  for (const start of new Set(urls.map(folderOf))) {
    for (let folder = start; folder !== ''; folder = folderOf(folder)) {
      if (isReal(folder) && !removeIfEmpty(`${out}/${folder}`, disk)) break
    }
  }
}

function removeIfEmpty(folder: string, disk: Disk): boolean {
  try {
    disk.removeFolder(folder)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return true
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false
    throw error
  }
}

/** Remove folders within folders that hold no file; fails where one does. */
function removeHollow(folder: string, disk: Disk): void {
  for (const name of readdirSync(folder)) removeHollow(`${folder}/${name}`, disk)
  disk.removeFolder(folder)
}

/** Makes folders once each; a link in a folder's place is replaced, as nothing is written through one. */
function folderMaker(out: string, disk: Disk): (folder: string) => void {
  const made = new Set([''])
  return function makeFolder(folder) {
    if (made.has(folder)) return
    makeFolder(folderOf(folder))
    const path = `${out}/${folder}`
    const stats = look(path)
    if (stats?.isSymbolicLink()) disk.unlink(path)
    if (!stats?.isDirectory()) disk.makeFolder(path)
    made.add(folder)
  }
}
