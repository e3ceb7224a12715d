import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Manifest, PublishedFile} from '../record/index.js'
import {folderOf} from './address.js'
import {look, realFolders} from './look.js'
import {readManifest} from './manifest.js'
import type {Signature} from './manifest.js'

/** The site that stands in the published folder. */
export interface LastSite {
  readonly signature: Signature
  /** Empty where nothing is known. */
  readonly files: Manifest['files']
  /** Whether a published file is still as it was signed. */
  readonly intact: (url: string) => boolean
}

/** See what the last build left. */
export function lastSite(out: string): LastSite {
  const signature = readManifest(out)
  if (signature.kind !== 'signed') return {signature, files: {}, intact: () => false}
  const {manifest, time} = signature
  return {signature, files: manifest.files, intact: intactIn(out, manifest.files, time)}
}

/**
 * Tells which published files are still as they were signed. Each is looked at once.
 *
 * The bytes are read only where the size is right and the file was touched after the manifest was, or in
 * the same tick of the clock. What counts is the time of the last change of any kind (ctime): unlike
 * the time of the last writing it cannot be set, so an older file that is copied back is noticed too.
 */
function intactIn(out: string, files: Manifest['files'], time: number): (url: string) => boolean {
  const isReal = realFolders(out)
  const known = new Map<string, boolean>()
  const isIntact = (url: string, file: PublishedFile | undefined): boolean => {
    if (file === undefined || !isReal(folderOf(url))) return false
    const path = `${out}/${url}`
    const stats = look(path)
    if (stats === undefined || !stats.isFile() || stats.size !== file.size) return false
    return stats.ctimeMs < time || hash('sha256', readFileSync(path)) === file.sha256
  }
  return (url) => {
    const answer = known.get(url) ?? isIntact(url, files[url])
    known.set(url, answer)
    return answer
  }
}
