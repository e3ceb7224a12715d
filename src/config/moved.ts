import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import {BuildError} from '../record/index.js'
import {isOwnAddress} from '../text/addresses.js'
import {readYaml} from '../text/yaml.js'

/** The file beside the seeds' folder that says where pages are that stood elsewhere before. */
export const movedFile = 'moved.yaml'

const expected =
  'Expected the old and the new address of a page, such as `articles/a.html: articles/b.html`, or of a folder with `/` at the end of both'

const schema = z.record(z.string(), z.string(expected), expected).superRefine((lines, context) => {
  for (const [from, to] of Object.entries(lines)) {
    const isOne =
      [from, to].every((address) => isOwnAddress(address)) && from.endsWith('/') === to.endsWith('/')
    if (!isOne) context.addIssue({code: 'custom', path: [from], message: expected})
  }
})

/**
 * Old address → new address, of pages and of folders.
 *
 * It is the user's own list and no memory of ours, so that a site that is built anew has the same redirects.
 *
 * @throws BuildError naming every line of the file that is wrong
 */
export function loadMoved(root: string): ReadonlyMap<string, string> {
  const file = join(root, movedFile)
  if (!existsSync(file)) return new Map()
  const place = {path: movedFile, keysBelow: () => [], fatal: true}
  const {value, messages} = readYaml(readFileSync(file, 'utf8').normalize('NFC'), schema, place)
  if (value === undefined || messages.length > 0) throw new BuildError(messages)
  return new Map(Object.entries(value))
}
