import type {Stats} from 'node:fs'
import type {Manifest} from '../record/index.js'
import {folderOf} from './address.js'
import {PublishError} from './error.js'
import type {LastSite} from './last.js'
import {look, realFolders} from './look.js'
import {stagedFiles} from './stage.js'
import type {Workplace} from './workplace.js'

/** What turns the published folder into the next site, in code-unit order. */
export interface Plan {
  /** To be moved from the stage to their addresses. */
  readonly publish: readonly string[]
  readonly remove: readonly string[]
}

/** Work out the way from the last site to the next; throws when a file of it is nowhere to be had. */
export function planOf({out, stage}: Workplace, last: LastSite, next: Manifest): Plan {
  const publish = stagedFiles(stage).sort()
  const stray = publish.find((url) => !Object.hasOwn(next.files, url))
  if (stray !== undefined) throw new Error(`Cannot publish \`${stray}\`: it is not in the manifest`)
  requireAll(next, new Set(publish), out, last)
  const isReal = realFolders(out)
  const stands = (url: string): boolean => isReal(folderOf(url)) && isLeaf(look(`${out}/${url}`))
  const remove = Object.keys(last.files)
    .filter((url) => !Object.hasOwn(next.files, url) && stands(url))
    .sort()
  return {publish, remove}
}

/** Whatever is not new must stand in the published folder, as the next manifest will say. */
function requireAll(next: Manifest, staged: ReadonlySet<string>, out: string, last: LastSite): void {
  for (const url of Object.keys(next.files)) {
    if (staged.has(url) || (last.intact(url) && last.files[url]?.sha256 === next.files[url]?.sha256)) continue
    const what = `it is neither drawn anew nor unchanged in \`${out}\`; build again`
    throw new PublishError(`Cannot publish \`${url}\`: ${what}`)
  }
}

function isLeaf(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isDirectory()
}
