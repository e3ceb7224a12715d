/** Something that is done again and again, never twice at a time. */
export interface Turns {
  /** Do it; when it is being done, do it exactly once more afterwards, however often this is asked. */
  readonly ask: () => void
  /** Begin no more; resolves when the last one has ended. */
  readonly stop: () => Promise<void>
}

/** Do `work`, which never fails, in turns. */
export function inTurns(work: () => Promise<void>): Turns {
  let isWanted = false
  let isStopped = false
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false
      await work()
    }
    running = undefined
  }

  return {
    ask() {
      if (isStopped) return
      isWanted = true
      running ??= Promise.resolve().then(run)
    },
    async stop() {
      isStopped = true
      await running
    },
  }
}
