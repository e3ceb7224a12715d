import {existsSync} from 'node:fs'
import {dirname, isAbsolute, relative, sep} from 'node:path'
import {watch} from 'chokidar'
import {bell} from './calm.js'

/** Files and folders under watch. */
export interface Watch {
  /** Resolves when every change from now on is seen; never, if it is closed before. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Call `changed` some moments after anything in these files and folders has come, gone or become another.
 *
 * None of them need exist yet, and any may vanish and come again: what is really watched is the
 * nearest folder above that exists, with eyes only for the ways that lead to them.
 */
export function watchPaths(
  paths: readonly string[],
  changed: () => void,
  log: (line: string) => void,
): Watch {
  const {touch, silence} = bell(changed)
  const watcher = watch(rootsOf(paths), {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) => !isWatched(paths, path, stats?.isFile()) && !isOnTheWay(paths, path),
  })
  watcher.on('all', (_event, path) => {
    if (isWatched(paths, path)) touch()
  })
  let isLogged = false
  watcher.on('error', (error) => {
    // One is enough: when the system has no watchers left, every further file says so.
    if (!isLogged) log(`Cannot watch every file, changes may go unseen: ${String(error)}`)
    isLogged = true
  })
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close() {
      silence()
      return watcher.close()
    },
  }
}

/** Whether a path is one of those asked for or stands in one, and no editor's or system's scratch file. */
export function isWatched(paths: readonly string[], path: string, isFile = false): boolean {
  return paths.some((wanted) => {
    const below = relative(wanted, path)
    if (!isInside(below)) return false
    return !below.split(sep).some(isScratch) && !(isFile && /(?:^|[/\\])4913$/.test(below))
  })
}

function isOnTheWay(paths: readonly string[], path: string): boolean {
  return paths.some((wanted) => isInside(relative(path, wanted)))
}

/** Of a relative path. */
function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/** e.g. `.git`, `.#story.txt`, `story.txt~`, `story.txt.swp`; Vim's probe `4913` may only be told from a folder. */
function isScratch(name: string): boolean {
  return /^\.|~$|\.sw[opx]$|^#.*#$/.test(name)
}

/** The nearest folder above each path that exists; none that stands in another. */
function rootsOf(paths: readonly string[]): string[] {
  const roots = [...new Set(paths.map((path) => existingAbove(path)))]
  return roots.filter((root) => !roots.some((other) => other !== root && isInside(relative(other, root))))
}

function existingAbove(path: string): string {
  const above = dirname(path)
  return above === path || existsSync(above) ? above : existingAbove(above)
}
