import {expect, test} from 'vitest'
import {inTurns} from '../../src/serve/turns.js'
import {promised, queue} from './bench.js'

/** Work that begins when it is asked for and ends when the test says so. */
function slow() {
  const begun = queue<() => void>()
  let running = 0
  let most = 0
  let count = 0
  const turns = inTurns(async () => {
    count++
    most = Math.max(most, ++running)
    const {promise, keep} = promised()
    begun.push(keep)
    await promise
    running--
  })
  return {...turns, begun, counts: () => ({count, most})}
}

test('however often it is asked for meanwhile, it is done exactly once more', async () => {
  const {ask, stop, begun, counts} = slow()
  ask()
  const first = await begun.next()
  for (let times = 0; times < 100; times++) ask()
  first()
  const second = await begun.next()
  second()
  await stop()
  expect(counts()).toEqual({count: 2, most: 1})
})

test('it can be asked for again when it has ended', async () => {
  const {ask, stop, begun, counts} = slow()
  for (let times = 0; times < 3; times++) {
    ask()
    const end = await begun.next()
    end()
    await Promise.resolve()
  }
  await stop()
  expect(counts()).toEqual({count: 3, most: 1})
})

test('stopping waits for the running one and begins no other', async () => {
  const {ask, stop, begun, counts} = slow()
  ask()
  const end = await begun.next()
  ask()
  let isStopped = false
  const stopped = stop().then(() => (isStopped = true))
  ask()
  await new Promise((resolve) => setImmediate(resolve))
  expect(isStopped).toBe(false)
  end()
  await stopped
  ask()
  expect(counts()).toEqual({count: 1, most: 1})
})
