import {type Found, note} from './found.js'

/** One note on all that is in a container and is no article. */
export function* passedOver(passed: ReadonlyMap<string, number>): Generator<Found> {
  if (passed.size === 0) return
  const kinds = [...passed].slice(0, 10).map(([kind, count]) => `${count} × ${kind}`)
  yield note(`Unexpected parts that are no article were passed over: ${kinds.join(', ')}`, {}, 'passed-over')
}
