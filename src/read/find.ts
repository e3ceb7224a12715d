import {type Dirent, readdirSync, realpathSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Message} from '../record/index.js'
import {byCodeUnit} from '../text/order.js'
import {isPicture, kindOf} from './kinds.js'

/** The paths below a folder that hold seeds, in code-unit order, and what to say of all other files. */
export interface Found {
  readonly paths: readonly string[]
  /** Files of many articles, which have to be unpacked first. */
  readonly containers: readonly string[]
  /** Files that an article may name. */
  readonly pictures: readonly string[]
  readonly messages: readonly Message[]
}

/** What to say of a file that is none of the formats. */
export function unknownFormat(path: string): Message {
  const reason = 'Cannot read this format, expected a `.txt` or `.md` file, or a container such as `.jsonl`'
  return {path, rule: 'unknown-format', reason, fatal: true}
}

/**
 * Find every seed below a folder.
 *
 * Hidden files are passed over (`.DS_Store`, `.gitkeep`), but for one that looks like a seed. Links are
 * followed, once each way, so that a corpus may stand elsewhere. Any other file is named in a message:
 * nothing is left out in silence.
 *
 * @throws what `readdir` throws, if the folder itself cannot be read
 */
export function findSeeds(folder: string): Found {
  const paths: string[] = []
  const containers: string[] = []
  const pictures: string[] = []
  const messages: Message[] = []
  const say = (path: string, rule: string, reason: string): void => {
    messages.push({path, rule, reason, fatal: true})
  }

  const walk = (below: string, above: ReadonlySet<string>): void => {
    const here = realpathSync(join(folder, below))
    if (above.has(here) || [...above].some((folder) => folder.startsWith(`${here}/`)))
      return say(below, 'link-circle', 'Cannot follow this link: it leads back to a folder that it is in')
    for (const entry of readdirSync(here, {withFileTypes: true})) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.name.startsWith('.')) {
        if (isHiddenSeed(entry))
          say(path, 'hidden', 'Cannot publish a hidden file, expected a name without a dot before it')
        continue
      }
      try {
        const kind = entry.isSymbolicLink() ? statSync(join(folder, path)) : entry
        if (kind.isDirectory()) walk(path, new Set([...above, here]))
        else if (!kind.isFile())
          say(path, 'not-a-file', 'Cannot read this: it is neither a file nor a folder')
        else {
          const found = kindOf(path)?.kind
          if (found === undefined && isPicture(path)) pictures.push(path)
          else if (found === undefined) messages.push(unknownFormat(path))
          else if (found === 'container') containers.push(path)
          else paths.push(path)
        }
      } catch (error) {
        say(path, 'unreadable', `Cannot read this: ${whyOf(error)}`)
      }
    }
  }

  walk('', new Set())
  return {
    paths: paths.sort(byCodeUnit),
    containers: containers.sort(byCodeUnit),
    pictures: pictures.sort(byCodeUnit),
    messages: messages.sort((a, b) => byCodeUnit(a.path, b.path)),
  }
}

/** e.g. `.txt`, what a program wrote that had no name for it; what Finder and Emacs leave beside a seed is not meant. */
function isHiddenSeed(entry: Dirent): boolean {
  return entry.isFile() && kindOf(entry.name) !== undefined && !/^\.[_#~]/.test(entry.name)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of this name, or nothing where this link leads',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'this link leads back to itself',
  EISDIR: 'it is a folder',
}

/** Why a file could not be read, in words that name no folder of this machine. */
export function whyOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  return code === undefined ? message : (reasons[code] ?? code)
}
