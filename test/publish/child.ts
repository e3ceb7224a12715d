import {appendFileSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {openPress, stageFile} from '../../src/publish/index.js'
import {failingAt} from './faults.js'

/**
 * A build in a process of its own, so that it can really be killed.
 *
 * With `killAt` it dies, unwarned, instead of doing that step; otherwise it prints how many there were.
 */
interface Job {
  readonly out: string
  readonly pages?: Readonly<Record<string, string>>
  readonly killAt?: number
  /** Say in this file when the press is open and when it is not any more. */
  readonly log?: string
}

const {out, pages, killAt = Infinity, log} = JSON.parse(process.argv[2]!) as Job
const {disk, steps} = failingAt(killAt, () => {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
})

try {
  const press = await openPress(out, disk)
  if (log !== undefined) {
    appendFileSync(log, 'in\n')
    await setTimeout(60)
    appendFileSync(log, 'out\n')
  }
  if (pages !== undefined) {
    const files = Object.entries(pages).map(
      ([url, text]) => [url, {...stageFile(press.stage, url, text), print: text}] as const,
    )
    const inputs = {'a.txt': 'digest'}
    await press.commit({generator: 'Pressmark 0.0.0', files: Object.fromEntries(files), inputs})
  }
  await press.close()
  console.log(steps())
} catch (error) {
  console.log(String(error))
}
