import {type MessagePort, Worker} from 'node:worker_threads'

/** What can be done, by name: plain data in, plain data out. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tasks = Readonly<Record<string, (job: any) => unknown>>

type Job<T extends Tasks, K extends keyof T> = Parameters<T[K]>[0]
type Result<T extends Tasks, K extends keyof T> = Awaited<ReturnType<T[K]>>

/**
 * Hands that do tasks.
 *
 * Each hand takes the next job when it is free. A job may be kept for one hand: what a hand learned from a job,
 * it still knows. The results come in the order of the jobs, whatever hand was first.
 */
export interface Crew<T extends Tasks> {
  readonly size: number
  map<K extends keyof T>(
    task: K,
    jobs: readonly Job<T, K>[],
    done?: (result: Result<T, K>, number: number, hand: number) => void,
    handOf?: (number: number) => number | undefined,
  ): Promise<Result<T, K>[]>
  /**
   * The results of jobs that come one by one, in the order of the jobs. A few are under way at a time, however
   * many are to come.
   */
  stream<K extends keyof T>(task: K, jobs: AsyncIterable<Job<T, K>>): AsyncGenerator<Result<T, K>>
  /** Give every hand the same job. */
  tell<K extends keyof T>(task: K, job: Job<T, K>): Promise<void>
}

/** A crew of one: this thread. */
export function inline<T extends Tasks>(tasks: T): Crew<T> {
  return crewOf([ownHand(tasks)])
}

/** Start threads that load a program while this one goes on; each then waits for its briefing. */
export function startWorkers(program: URL, count: number): Worker[] {
  return Array.from({length: count}, () => new Worker(program))
}

/**
 * A crew of this thread and worker threads beside it, whose program makes the same tasks of the briefing.
 *
 * This thread lends a hand itself, since it would only wait, and another copy of the program costs start-up.
 */
export function threads<T extends Tasks>(tasks: T, workers: readonly Worker[], briefing: unknown): Crew<T> {
  return crewOf([ownHand(tasks), ...workers.map((worker) => handOn(worker, briefing))])
}

/** Jobs that lie at each hand, so that neither it nor whoever works for it waits for the next; more would only fill memory. */
const ahead = 6

function crewOf<T extends Tasks>(hands: readonly Hand[]): Crew<T> {
  return {
    size: hands.length,
    async map(task, jobs, done, handOf = () => undefined) {
      const results = new Array<never>(jobs.length)
      const anybodys: number[] = []
      const kept = hands.map((): number[] => [])
      for (const number of jobs.keys()) (kept[handOf(number) ?? -1] ?? anybodys).push(number)
      let isOver = false
      const ends = await Promise.allSettled(
        hands.map(async (hand, at) => {
          const asked: {number: number; answer: Promise<unknown>}[] = []
          const ask = (): void => {
            const number = kept[at]!.shift() ?? anybodys.shift()
            if (number !== undefined) asked.push({number, answer: hand.ask(task as string, jobs[number])})
          }
          try {
            for (let count = 0; count < ahead; count++) ask()
            while (asked.length > 0) {
              const {number, answer} = asked[0]!
              const result = (await answer) as never
              void asked.shift()
              if (isOver) break
              ask()
              results[number] = result
              done?.(result, number, at)
            }
          } catch (error) {
            isOver = true
            throw error
          } finally {
            // Where one hand fails all come to rest, before anybody clears away what they work on.
            await Promise.allSettled(asked.map(({answer}) => answer))
          }
        }),
      )
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      return results
    },
    async *stream(task, jobs) {
      const asked: Promise<never>[] = []
      const busy = hands.map(() => 0)
      const ask = async (job: unknown): Promise<never> => {
        // This thread, the first, has the jobs to fetch: it helps when all others have enough.
        const others = busy.slice(1)
        const least = Math.min(...others)
        const hand = least < ahead ? 1 + others.indexOf(least) : 0
        busy[hand]!++
        try {
          return (await hands[hand]!.ask(task as string, job)) as never
        } finally {
          busy[hand]!--
        }
      }
      try {
        for await (const job of jobs) {
          asked.push(ask(job))
          if (asked.length > ahead * hands.length) yield await asked.shift()!
        }
        while (asked.length > 0) yield await asked.shift()!
      } finally {
        await Promise.allSettled(asked)
      }
    },
    async tell(task, job) {
      await Promise.all(hands.map((hand) => hand.ask(task as string, job)))
    },
  }
}

/** Somebody who can be given one job after the other. */
export interface Hand {
  ask(task: string, job: unknown): Promise<unknown>
}

/**
 * This thread as a hand: before each job it looks up, for a signal, a request, or what another hand says. While
 * one job waits for somebody else it goes on with the next. Once it has failed it does no more.
 */
function ownHand(tasks: Tasks): Hand {
  let failed = false
  return {
    ask: async (task, job) => {
      await new Promise(setImmediate)
      if (failed) throw new Error('An earlier job failed')
      try {
        return await tasks[task]!(job)
      } catch (error) {
        failed = true
        throw error
      }
    },
  }
}

/**
 * A worker thread as a hand, told first what its program makes its tasks of.
 *
 * Answers come back in the order of the questions, so a queue is all that ties them.
 */
export function handOn(worker: Worker, briefing: unknown): Hand {
  const waiting: {resolve: (result: unknown) => void; reject: (error: unknown) => void}[] = []
  let broken: Error | undefined
  const fail = (error: Error): void => {
    broken = error
    for (const {reject} of waiting.splice(0)) reject(error)
  }
  worker.on('message', (answer: Answer) => {
    const {resolve, reject} = waiting.shift()!
    if ('failure' in answer) reject(revive(answer.failure))
    else resolve(answer.result)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`A worker thread ended early (exit code ${code})`)))
  worker.postMessage({briefing})
  return {
    ask: (task, job) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        waiting.push({resolve, reject})
        worker.postMessage({task, job})
      }),
  }
}

/** The other side of `handOn`, in a worker thread: does one job after the other, in the order in which they came. */
export function work<B>(port: MessagePort, tasksOf: (briefing: B) => Tasks): void {
  let tasks: Tasks = {}
  let last = Promise.resolve()
  port.on('message', (message: {briefing: B} | {task: string; job: unknown}) => {
    if ('briefing' in message) tasks = tasksOf(message.briefing)
    else last = last.then(async () => port.postMessage(await answer(tasks, message)))
  })
}

/** What a hand says when a job is done: an error is told as data, since its own fields would be lost. */
export type Answer = {result: unknown} | {failure: Failure}

interface Failure {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Do one job and say how it went. */
export async function answer(tasks: Tasks, {task, job}: {task: string; job: unknown}): Promise<Answer> {
  try {
    return {result: await tasks[task]!(job)}
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const {name, message, stack} = error
    return {failure: {name, message, ...(stack !== undefined && {stack}), fields: {...error}}}
  }
}

function revive({name, message, stack, fields}: Failure): Error {
  return Object.assign(new Error(message), fields, {name, stack})
}
