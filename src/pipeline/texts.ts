import {mkdirSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {threadId} from 'node:worker_threads'
import type {Article, Settings} from '../record/index.js'

/** Where a text lies: an open file of this process, which any thread may read, and where in it. */
export type TextPlace = readonly [file: number, at: number, length: number]

/**
 * Where a hand lays down what can be found of each story that it parses, until all have met and are indexed: on the
 * disk, since memory shall not grow with the archive's text.
 */
export interface Texts {
  put(blocks: readonly string[]): TextPlace
  /** Before another hand reads it. */
  flush(): void
}

/** Undefined where nobody will ask, and where no file can be written: texts are then read a second time. */
export function openTexts({search, root}: Settings): Texts | undefined {
  if (!search) return undefined
  let file: number | undefined
  let end = 0
  let waiting: Buffer[] = []
  try {
    const folder = join(root, '.pressmark')
    mkdirSync(folder, {recursive: true})
    const path = join(folder, `texts-${process.pid}-${threadId}`)
    file = openSync(path, 'w+')
    // It has no name any more, and is gone when it is closed, however that comes about.
    rmSync(path)
  } catch {
    return undefined
  }
  const opened = file
  return {
    put: (blocks) => {
      const bytes = Buffer.from(blocks.map((block) => block.replace(/\n/g, ' ')).join('\n'), 'utf16le')
      waiting.push(bytes)
      const at = end
      end += bytes.length
      return [opened, at, bytes.length]
    },
    flush: () => {
      const bytes = Buffer.concat(waiting)
      waiting = []
      const from = end - bytes.length
      for (let done = 0; done < bytes.length;)
        done += writeSync(opened, bytes, done, bytes.length - done, from + done)
    },
  }
}

export function textFrom([file, at, length]: TextPlace): readonly string[] {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, at + done)
    if (read === 0) throw new Error('A text was not laid down')
    done += read
  }
  return bytes.toString('utf16le').split('\n')
}

/** What can be found of a story: all that its page shows of it and of nothing else, as written, its headline first. */
export function searchedOf(
  {headline, kicker, subhead}: Pick<Article, 'headline' | 'kicker' | 'subhead'>,
  passages: readonly string[],
): readonly string[] {
  return [
    headline,
    ...[subhead, kicker, ...passages].filter((block) => block !== undefined && block !== ''),
  ] as string[]
}
