import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {PictureFile, PictureFormat} from '../read/index.js'

/** Widths that pictures are made in beside their own. */
const widths = [480, 960]
/** A picture hardly wider than that is used as it is. */
const worth = 1.25

/** The formats that are made smaller; the others move, or are small. */
const formats: Partial<Record<PictureFormat, true>> = {png: true, jpeg: true, webp: true, avif: true}

/** The widths that a picture is to be had in, smaller than its own. */
export function smallerWidths({format, width, isMoving}: PictureFile): number[] {
  return formats[format] && !isMoving ? widths.filter((one) => one * worth <= width) : []
}

/** Makes pictures smaller. */
export interface Reducer {
  /** What its results depend on beside the picture. */
  readonly edition: string
  /** The file with a picture in a width; made once, then found. Throws where the picture cannot be read. */
  readonly reduce: (read: () => Uint8Array, picture: PictureFile, width: number) => Promise<string>
}

/** Load what makes pictures smaller, where it is installed. */
export async function openReducer(cache: string): Promise<Reducer | undefined> {
  const sharp = await import('sharp').then(
    ({default: loaded}) => loaded,
    () => undefined,
  )
  if (!sharp) return undefined
  // One picture at a time is in memory, and none is kept.
  sharp.cache(false)
  sharp.concurrency(1)
  const edition = `${sharp.versions.sharp ?? ''} ${sharp.versions.vips}`
  const reduce: Reducer['reduce'] = async (read, {digest, format}, width) => {
    const made = join(cache, `${digest}-${width}-${edition.replaceAll(' ', '-')}.${format}`)
    if (existsSync(made)) return made
    const bytes = await sharp(read(), {failOn: 'error'})
      .autoOrient()
      .resize({width})
      .toFormat(format)
      .toBuffer()
      .catch(() => {
        throw new Error('it is broken, and cannot be read to its end')
      })
    mkdirSync(dirname(made), {recursive: true})
    const fresh = `${made}.${process.pid}.new`
    writeFileSync(fresh, bytes)
    renameSync(fresh, made)
    return made
  }
  return {edition, reduce}
}
