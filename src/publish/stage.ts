import {hash} from 'node:crypto'
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {folderOf, isAddress} from './address.js'
import {codeOf, explain, PublishError} from './error.js'

/** What the manifest says of a file's bytes. */
export interface Staged {
  readonly size: number
  readonly sha256: string
}

const collisions = new Set<unknown>(['EEXIST', 'EISDIR', 'ENOTDIR'])

/**
 * Lay one new file ready in `press.stage`, from any thread.
 *
 * Failures are in words already, because an error loses all but its message on the way out of a thread.
 */
export function stageFile(stage: string, url: string, bytes: Uint8Array | string): Staged {
  if (!isAddress(url)) throw new Error(`Cannot publish \`${url}\`: it is no address below the site's folder`)
  const buffer = typeof bytes === 'string' ? encode(bytes) : bytes
  try {
    place(stage, url, buffer)
  } catch (error) {
    if (!collisions.has(codeOf(error))) throw explain(error, url)
    throw new PublishError(
      `Cannot publish \`${url}\`: another page has this address already, or a part of it`,
    )
  }
  return {size: buffer.byteLength, sha256: hash('sha256', buffer)}
}

/** Where texts become bytes, one after the other: as pages are many, making room for each would cost as much again. */
const scratch = Buffer.allocUnsafeSlow(2 ** 20)

/** A text as UTF-8, good until the next one is encoded. */
function encode(text: string): Uint8Array {
  if (text.length * 3 > scratch.length) return Buffer.from(text)
  return scratch.subarray(0, scratch.write(text))
}

/** Write a file that is not there yet; its folder is made when it turns out to be missing. */
function place(stage: string, url: string, bytes: Uint8Array): void {
  const path = `${stage}/${url}`
  try {
    writeFileSync(path, bytes, {flag: 'wx'})
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(`${stage}/${folderOf(url)}`, {recursive: true})
    writeFileSync(path, bytes, {flag: 'wx'})
  }
}

/** The addresses of all files that were laid ready, in no order. */
export function stagedFiles(stage: string, folder = ''): string[] {
  return readdirSync(`${stage}/${folder}`, {withFileTypes: true}).flatMap((entry) => {
    const url = `${folder}${entry.name}`
    return entry.isDirectory() ? stagedFiles(stage, `${url}/`) : [url]
  })
}
