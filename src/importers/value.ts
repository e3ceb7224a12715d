import {readJson} from '../text/json.js'
import {shorten} from '../text/width.js'
import {toldOf} from './fields/object.js'
import {type Found, lost, type Place} from './found.js'
import {foundOf} from './numbered.js'

/** What one value of JSON holds; `isAlone` says that it is all that its file has. */
export function foundIn(json: string, number: number, place: Place, line?: number, isAlone = false): Found[] {
  const where = {number, ...(line !== undefined && {line})}
  const hasPictures = place.leavesPictures !== true
  try {
    const value = readJson(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return foundOf(toldOf(value as Record<string, unknown>, place.columns), number, {
        ...where,
        isAlone,
        hasPictures,
        measure: place.tools.measure,
      })
    return [
      lost(
        `Expected an object such as \`{"title": …, "text": …}\`, not \`${shorten(json.trim(), 40)}\``,
        where,
      ),
    ]
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [lost(`Cannot read this as JSON: ${shorten(error.message, 120)}`, where, 'json')]
  }
}
