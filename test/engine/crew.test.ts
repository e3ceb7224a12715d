import {describe, expect, test} from 'vitest'
import {answer, inline, type Tasks} from '../../src/engine/crew.js'

const tasks = {
  double: (number: number): number => 2 * number,
  later: async (number: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 5 - number))
    return number
  },
  fail: (reason: string): never => {
    throw Object.assign(new TypeError(reason), {line: 3})
  },
} satisfies Tasks

describe('a crew of one', () => {
  test('gives its results in the order of the jobs, told one by one', async () => {
    const told: [number, number][] = []
    const results = await inline(tasks).map('double', [3, 1, 2], (result, number) =>
      told.push([result, number]),
    )
    expect(results).toEqual([6, 2, 4])
    expect(told).toEqual([
      [6, 0],
      [2, 1],
      [4, 2],
    ])
  })

  test('waits for each', async () => expect(await inline(tasks).map('later', [1, 2, 3])).toEqual([1, 2, 3]))

  test('has nothing to do with no jobs', async () =>
    expect(await inline(tasks).map('double', [])).toEqual([]))

  test('stops at the first that fails', async () => {
    const done: number[] = []
    const crew = inline({odd: (job: number) => (job === 2 ? tasks.fail('no') : done.push(job))})
    await expect(crew.map('odd', [1, 2, 3])).rejects.toThrow('no')
    expect(done).toEqual([1])
  })

  test('tells its one hand once, and lets others in between two jobs', async () => {
    const seen: string[] = []
    const crew = inline({note: (words: string) => void seen.push(words)})
    await crew.tell('note', 'told')
    setImmediate(() => seen.push('between'))
    await crew.map('note', ['first', 'second', 'third'])
    expect(seen).toEqual(['told', 'between', 'first', 'second', 'third'])
  })
})

describe('an answer', () => {
  test('is a result', async () => expect(await answer(tasks, {task: 'double', job: 4})).toEqual({result: 8}))

  test('or a failure as plain data, with the fields of its error', async () => {
    const failure = await answer(tasks, {task: 'fail', job: 'no'})
    expect(failure).toMatchObject({failure: {name: 'TypeError', message: 'no', fields: {line: 3}}})
    expect(structuredClone(failure)).toEqual(failure)
  })

  test('or whatever was thrown, in words', async () => {
    const thrower: Tasks = {
      throw: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw 'words'
      },
    }
    expect(await answer(thrower, {task: 'throw', job: 0})).toMatchObject({
      failure: {name: 'Error', message: 'words'},
    })
  })
})

describe('a stream of jobs', () => {
  async function* counting(most: number): AsyncGenerator<number> {
    for (let job = 0; job < most; job++) {
      await Promise.resolve()
      yield job
    }
  }

  test('is answered in order, whatever takes how long', async () => {
    const results: number[] = []
    for await (const result of inline(tasks).stream('later', counting(5))) results.push(result)
    expect(results).toEqual([0, 1, 2, 3, 4])
  })

  test('has a few jobs under way, however many come', async () => {
    let [under, most] = [0, 0]
    const crew = inline({
      wait: async (number: number) => {
        most = Math.max(most, ++under)
        await new Promise(setImmediate)
        under--
        return number
      },
    })
    for await (const _ of crew.stream('wait', counting(100))) void _
    expect(most).toBeLessThan(9)
  })

  test('ends with the first that fails', async () => {
    const crew = inline({odd: (job: number) => (job === 2 ? tasks.fail('no') : job)})
    const results: number[] = []
    await expect(
      (async () => {
        for await (const result of crew.stream('odd', counting(9))) results.push(result)
      })(),
    ).rejects.toThrow('no')
    expect(results).toEqual([0, 1])
  })
})
