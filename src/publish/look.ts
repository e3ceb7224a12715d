import {lstatSync} from 'node:fs'
import type {Stats} from 'node:fs'
import {folderOf} from './address.js'
import {codeOf} from './error.js'

/** What stands at a path, a link as a link; undefined where nothing does. */
export function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, {throwIfNoEntry: false})
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * Tells which folders of a site are folders all the way down.
 *
 * What lies behind a link is not part of the site: it is neither read as published, nor written, nor
 * removed. Each folder is looked at once.
 */
export function realFolders(out: string): (folder: string) => boolean {
  const known = new Map([['', true]])
  return function isReal(folder): boolean {
    let answer = known.get(folder)
    if (answer === undefined) {
      answer = isReal(folderOf(folder)) && look(`${out}/${folder}`)?.isDirectory() === true
      known.set(folder, answer)
    }
    return answer
  }
}
