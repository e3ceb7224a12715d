import {type Found, lost, type Place} from './found.js'
import {json} from './json.js'
import {linesOf} from './lines.js'
import {foundIn} from './value.js'

/** JSON Lines: an object a line. A line that cannot be read is one record that is lost. */
export async function* jsonLines(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  const {head, all} = await begun(pieces)
  // Named so, and one list or objects over many lines: the first line is none by itself.
  if (/^\ufeff?\s*(?:\[|\{\s*\n\s*")/.test(head)) yield* json(all, place)
  else yield* linesIn(all, place)
}

/** As much of a beginning tells what the whole is. */
const enough = 1 << 16

/** As much of the beginning as it takes to see how the second line begins, and the whole. */
async function begun(pieces: AsyncIterable<string>): Promise<{head: string; all: AsyncIterable<string>}> {
  const source = pieces[Symbol.asyncIterator]()
  let head = ''
  let isOver = false
  while (!isOver && head.length < enough && !/\S[^\n]*\n\s*\S/.test(head)) {
    const next = await source.next()
    if (next.done) isOver = true
    else head += next.value
  }
  const all = async function* (): AsyncGenerator<string> {
    yield head
    if (!isOver) yield* {[Symbol.asyncIterator]: () => source}
  }
  return {head, all: all()}
}

async function* linesIn(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  let number = 0
  for await (const {line, words} of linesOf(pieces, place.recordBytes)) {
    if (words !== undefined && /^\s*$/.test(words)) continue
    number++
    if (words === undefined)
      yield lost(
        `Unexpected length of this line, expected at most ${place.recordBytes} characters`,
        {number, line},
        'record-size',
      )
    else yield* foundIn(words, number, place, line)
  }
}
