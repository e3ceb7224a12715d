import {readFileSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import {sha256} from '../../text/digest.js'
import {type Header, headerOf} from './header.js'

export {headerOf, type Header, type PictureFormat} from './header.js'

/** A picture's file, as far as it was looked into. */
export interface PictureFile extends Header {
  /** SHA-256 of its bytes. */
  readonly digest: string
  /** How many there are. */
  readonly bytes: number
}

/** The most bytes of one picture: one of them is in memory at a time. */
const most = 1 << 26

/** What changes when a file does, without reading it; throws why it cannot be shown. */
export function stampOf(folder: string, path: string): string {
  const file = join(folder, path)
  const [root, real] = [realpathSync(folder), realpathSync(file)]
  if (!real.startsWith(root + sep)) throw new Error('it leads out of the folder of the seeds')
  const {size, mtimeMs, ctimeMs, ino} = statSync(file)
  if (size > most) throw new Error(`it has more than ${most} bytes`)
  return [size, mtimeMs, ctimeMs, ino].join(' ')
}

/** Look into a picture's file; throws why it cannot be shown. */
export function lookAtPicture(folder: string, path: string): PictureFile {
  const bytes = readPicture(folder, path)
  const header = headerOf(bytes)
  if (!header) throw new Error('it is no PNG, JPEG, GIF, WebP or AVIF, or is broken')
  return {...header, digest: sha256(bytes), bytes: bytes.length}
}

export function readPicture(folder: string, path: string): Uint8Array {
  return readFileSync(join(folder, path))
}
