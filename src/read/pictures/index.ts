import {readFileSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import {idOf} from '../../text/addresses.js'
import {sha256} from '../../text/digest.js'
import {attachedIn, embeddedIn, embeddedName} from '../../text/embedded.js'
import {bytesAt, type Locator} from '../containers/records.js'
import {type Header, headerOf} from './header.js'

export {headerOf, type Header, type PictureFormat} from './header.js'

/** A picture, as far as it was looked into. */
export interface PictureFile extends Header {
  /** SHA-256 of its bytes. */
  readonly digest: string
  /** How many there are. */
  readonly bytes: number
}

/** A picture that a container holds. */
export interface PackedPicture {
  /** As articles beside it reach it, e.g. `dump.zip/photos/fire.jpg`. */
  readonly path: string
  /** The path that it is published by: beside the container's articles, e.g. `dump/photos/fire.jpg`. */
  readonly as: string
  /** The file that it came out of. */
  readonly container: string
  /** Where it was captured, in a crawl. */
  readonly address?: string
  readonly locator: Locator
}

/** A picture that an article may name, wherever it lies. Each way to look at it throws why it cannot be shown. */
export interface PictureSource {
  readonly path: string
  readonly as: string
  readonly container?: string
  readonly address?: string
  /** What changes when the picture does, without reading it. */
  readonly stamp: () => string
  readonly read: () => Uint8Array
}

/** The most bytes of one picture: one of them is in memory at a time. */
const most = 1 << 26

/** A picture that stands with the seeds. */
export function pictureBeside(folder: string, path: string): PictureSource {
  const file = join(folder, path)
  const stamp = (): string => {
    const [root, real] = [realpathSync(folder), realpathSync(file)]
    if (!real.startsWith(root + sep)) throw new Error('it leads out of the folder of the seeds')
    const {size, mtimeMs, ctimeMs, ino} = statSync(file)
    if (size > most) throw new Error(`it has more than ${most} bytes`)
    return [size, mtimeMs, ctimeMs, ino].join(' ')
  }
  return {path, as: path, stamp, read: () => readFileSync(file)}
}

/** A picture that stands in a page itself, by the name that its digest gives it. */
export function pictureInPage(folder: string, path: string, name: string): PictureSource {
  const read = (): Uint8Array => {
    const text = readFileSync(join(folder, path), 'latin1')
    for (const {bytes} of /\.eml$/i.test(path) ? attachedIn(text) : embeddedIn(text)) {
      const header = headerOf(bytes)
      if (header && embeddedName(bytes, header.format) === name) return bytes
    }
    throw new Error('it stands in the page in a form that is not read')
  }
  return {path: `${path}/${name}`, as: `${idOf(path)}-${name}`, stamp: () => name, read}
}

/** A picture that was unpacked. */
export function pictureWithin({locator, ...picture}: PackedPicture): PictureSource {
  const read = (): Uint8Array => {
    const bytes = bytesAt(locator)
    if (!bytes) throw new Error('what was unpacked before is gone or was changed; build again')
    return bytes
  }
  return {...picture, stamp: () => locator.digest, read}
}

/** Look into a picture; throws why it cannot be shown. */
export function lookAtPicture({read}: PictureSource): PictureFile {
  const bytes = read()
  const header = headerOf(bytes)
  if (!header) throw new Error('it is no PNG, JPEG, GIF, WebP or AVIF, or is broken')
  return {...header, digest: sha256(bytes), bytes: bytes.length}
}
