import {type Found, lost, type Place} from './found.js'
import {foundIn} from './value.js'

/** What a list of records is called inside an object, and what may stand around it. */
const listKeys = new Set(
  'items item articles records results docs documents entries news stories posts rows hits data list 新闻 文章 数据'.split(
    ' ',
  ),
)
const wrapperKeys = new Set(
  'response data result results hits feed channel d body payload content'.split(' '),
)

/** JSON that is nested deeper than any record is. */
const deepest = 100

const [quote, backslash, comma, colon] = [34, 92, 44, 58]

/**
 * JSON: a list of objects, an object that has such a list (as newspapers' interfaces and JSON Feed do), or one
 * object that is a record itself.
 *
 * The text is cut into records by its brackets, so that a list of any length is read with the memory of one
 * record; each is then parsed by itself.
 */
export async function* json(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  const cutter = cutterFor(place)
  for await (const piece of pieces) {
    yield* cutter.cut(piece)
    if (cutter.isOver()) return
  }
  yield* cutter.end()
}

interface Level {
  readonly isList: boolean
  /** The key that a value of this object comes under. */
  key: string
}

/** Goes over a text once, a character at a time, and knows where in it it is. */
function cutterFor(place: Place) {
  const levels: Level[] = []
  /** Parts of the value that is being kept: a record of the list, or the whole object while no list was met. */
  let held: string[] = []
  let length = 0
  let isKept = false
  let isTooLong = false
  /** How many levels stand around the records; -1 while it is not known that there is a list. */
  let around = -1
  let inWords = false
  let isEscaped = false
  let words = ''
  let number = 0
  let line = 1
  let begun = 1
  let over = false
  let hadList = false
  let seen = false

  const take = (isAlone: boolean): Found[] => {
    const text = held.join('')
    const wasTooLong = isTooLong
    held = []
    length = 0
    isKept = isTooLong = false
    if (wasTooLong) {
      const reason = `Unexpected length of this record, expected at most ${place.recordBytes} characters`
      return [lost(reason, {number: ++number, line: begun}, 'record-size')]
    }
    return /^\s*$/.test(text) ? [] : foundIn(text, ++number, place, begun, isAlone)
  }
  const keep = (part: string): void => {
    if (!isKept || isTooLong) return
    length += part.length
    if (length > place.recordBytes) {
      isTooLong = true
      held = []
    } else held.push(part)
  }
  const breakOff = (reason: string): Found => {
    over = true
    return lost(reason, {number: ++number, line}, 'json')
  }
  /** Whether a list that begins here holds the records. */
  const isTheList = (): boolean => {
    if (around >= 0) return false
    if (levels.length === 0) return true
    const keys = levels.map(({key}) => key)
    return (
      levels.length <= 4 &&
      levels.every(({isList}) => !isList) &&
      listKeys.has(keys.at(-1)!) &&
      keys.slice(0, -1).every((key) => wrapperKeys.has(key))
    )
  }

  function* cut(piece: string): Generator<Found> {
    let start = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code === 10) line++
      if (inWords) {
        if (isEscaped) isEscaped = false
        else if (code === backslash) isEscaped = true
        else if (code === quote) inWords = false
        else if (around < 0 && words.length < 40) words += piece[at]!
        continue
      }
      if (code === quote) {
        inWords = true
        words = ''
        if (!isKept) {
          isKept = seen = true
          begun = line
          start = at
        }
      } else if (code === 91 || code === 123) {
        seen = true
        if (code === 91 && isTheList()) {
          // What was kept so far was only what stands around the list.
          held = []
          length = 0
          isKept = isTooLong = false
          levels.push({isList: true, key: ''})
          around = levels.length
          hadList = true
          continue
        }
        if (!isKept) {
          isKept = true
          begun = line
          start = at
        }
        levels.push({isList: code === 91, key: ''})
        if (levels.length > deepest)
          return void (yield breakOff(
            `Unexpected depth, expected at most ${deepest} lists and objects inside each other`,
          ))
      } else if (code === 93 || code === 125) {
        if (levels.length === around) {
          if (isKept) {
            keep(piece.slice(start, at))
            yield* take(false)
          }
          if (code === 125) return void (yield breakOff('Unexpected `}`, expected `]`'))
          levels.pop()
          // What stands behind the list is about the list; another may come.
          around = -1
          start = at + 1
          continue
        }
        const level = levels.pop()
        if (!level || level.isList !== (code === 93))
          return void (yield breakOff(`Unexpected \`${piece[at]!}\``))
        if (levels.length === 0 && around < 0) {
          keep(piece.slice(start, at + 1))
          start = at + 1
          if (hadList) {
            held = []
            isKept = false
          } else yield* take(true)
        }
      } else if (levels.length === around && code === comma) {
        if (isKept) {
          keep(piece.slice(start, at))
          yield* take(false)
        }
        start = at + 1
      } else if (code === colon) {
        const level = levels.at(-1)
        if (level) level.key = words
      } else if (!isKept && code > 32 && code !== comma && code !== 0xfeff) {
        isKept = seen = true
        begun = line
        start = at
      }
    }
    keep(piece.slice(start))
  }

  return {
    cut,
    isOver: () => over,
    *end(): Generator<Found> {
      if (levels.length > 0 || inWords) {
        const reason = 'Unexpected end of the file in the middle of a record; those before it were read'
        yield lost(reason, {number: number + 1, line}, 'cut-off')
      } else if (isKept && !hadList) yield* take(true)
      else if (!seen) yield lost('Unexpected empty file, expected a list of records', {}, 'empty')
      else if (isKept) yield* take(false)
    },
  }
}
