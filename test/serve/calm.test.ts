import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {bell} from '../../src/serve/calm.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it rings once, when nothing was touched for 50 ms', () => {
  const ring = vi.fn()
  const {touch} = bell(ring)
  touch()
  vi.advanceTimersByTime(40)
  touch()
  vi.advanceTimersByTime(49)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(ring).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(ring).toHaveBeenCalledTimes(1)
})

test('it does not wait for calm longer than 500 ms, and rings again when calm returns', () => {
  const ring = vi.fn()
  const {touch} = bell(ring)
  for (let time = 0; time < 700; time += 20) {
    touch()
    vi.advanceTimersByTime(20)
    expect(ring).toHaveBeenCalledTimes(time + 20 < 500 ? 0 : 1)
  }
  vi.advanceTimersByTime(50)
  expect(ring).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10_000)
  expect(ring).toHaveBeenCalledTimes(2)
})

test('silenced, it never rings', () => {
  const ring = vi.fn()
  const {touch, silence} = bell(ring)
  touch()
  silence()
  touch()
  vi.advanceTimersByTime(10_000)
  expect(ring).not.toHaveBeenCalled()
})
