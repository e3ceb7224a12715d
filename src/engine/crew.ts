import {Worker} from 'node:worker_threads'

/** What can be done, by name: plain data in, plain data out. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tasks = Readonly<Record<string, (job: any) => unknown>>

type Job<T extends Tasks, K extends keyof T> = Parameters<T[K]>[0]
type Result<T extends Tasks, K extends keyof T> = Awaited<ReturnType<T[K]>>

/**
 * Hands that do tasks.
 *
 * Job n always goes to hand n modulo `size`: what a hand learned from a job, it still knows when it is
 * given the next job of that number. The results come in the order of the jobs, whatever hand was first.
 */
export interface Crew<T extends Tasks> {
  readonly size: number
  map<K extends keyof T>(
    task: K,
    jobs: readonly Job<T, K>[],
    done?: (result: Result<T, K>, number: number) => void,
  ): Promise<Result<T, K>[]>
  /** Give every hand the same job. */
  tell<K extends keyof T>(task: K, job: Job<T, K>): Promise<void>
  close(): Promise<void>
}

/** A crew of one: this thread. */
export function inline<T extends Tasks>(tasks: T): Crew<T> {
  return crewOf([ownHand(tasks)])
}

/**
 * A crew of this thread and worker threads beside it, started from a program that can do the same tasks.
 *
 * This thread lends a hand itself, since it would only wait, and another copy of the program costs start-up.
 */
export function threads<T extends Tasks>(tasks: T, program: URL, size: number, workerData: unknown): Crew<T> {
  const workers = Array.from({length: size - 1}, () => startWorker(program, workerData))
  return crewOf([ownHand(tasks), ...workers])
}

function crewOf<T extends Tasks>(hands: readonly Hand[]): Crew<T> {
  const size = hands.length
  return {
    size,
    async map(task, jobs, done) {
      const results = new Array<never>(jobs.length)
      let isOver = false
      const ends = await Promise.allSettled(
        hands.map(async (hand, at) => {
          const own = jobs.flatMap((_, number) => (number % size === at ? [number] : []))
          // Two jobs lie at each hand, so that it never waits for the next; more would only fill memory.
          const ahead = own.slice(0, 2).map((number) => hand.ask(task as string, jobs[number]))
          try {
            for (const [turn, number] of own.entries()) {
              const result = (await ahead[0]) as never
              void ahead.shift()
              const later = own[turn + 2]
              if (isOver) break
              if (later !== undefined) ahead.push(hand.ask(task as string, jobs[later]))
              results[number] = result
              done?.(result, number)
            }
          } catch (error) {
            isOver = true
            throw error
          } finally {
            // Where one hand fails all come to rest, before anybody clears away what they work on.
            await Promise.allSettled(ahead)
          }
        }),
      )
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      return results
    },
    async tell(task, job) {
      await Promise.all(hands.map((hand) => hand.ask(task as string, job)))
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.end()))
    },
  }
}

interface Hand {
  ask(task: string, job: unknown): Promise<unknown>
  end(): Promise<unknown>
}

/**
 * This thread as a hand: before each job it looks up, for a signal, a request, or what another hand says. Once
 * it has failed it does no more.
 */
function ownHand(tasks: Tasks): Hand {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: (task, job) => {
      const turn = last.then(() => new Promise(setImmediate)).then(() => tasks[task]!(job))
      last = turn
      return turn
    },
    end: () => Promise.resolve(),
  }
}

/** Answers come back in the order of the questions, so a queue is all that ties them. */
function startWorker(program: URL, workerData: unknown): Hand {
  const worker = new Worker(program, {workerData})
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
  return {
    ask: (task, job) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        waiting.push({resolve, reject})
        worker.postMessage({task, job})
      }),
    end: () => worker.terminate(),
  }
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
