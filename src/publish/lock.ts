import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {codeOf, PublishError} from './error.js'

/** A process that wants to publish, and when it started. */
interface Claim {
  readonly pid: number
  readonly start: number
}

const attempts = 50

/**
 * Be the only build in a work folder, or say which other one is; gives back how to leave.
 *
 * Every process lays down a claim of its own, an empty file named for it, *before* it looks for others,
 * so of two that come at once at least one sees the other. A dead process's claim counts for nothing:
 * there is nothing to take over, and so nothing that two could take over from each other. The
 * one who started first waits for the later to give way, so that not both of them give up.
 */
export async function lock(work: string, given: string): Promise<() => void> {
  const own = {pid: process.pid, start: startOf(process.pid) ?? Math.floor(performance.timeOrigin)}
  if (!lay(work, own)) throw heldBy(own, given)
  const leave = (): void => rmSync(pathOf(work, own), {force: true})
  try {
    for (let attempt = 0; ; attempt++) {
      const others = claimsIn(work).filter(({pid, start}) => pid !== own.pid || start !== own.start)
      const rivals = others.filter((claim) => claim.pid !== own.pid && isRunning(claim))
      if (rivals.length === 0) {
        for (const dead of others) rmSync(pathOf(work, dead), {force: true})
        return leave
      }
      const elder = rivals.find((rival) => isElder(rival, own))
      if (elder !== undefined || attempt === attempts) throw heldBy(elder ?? rivals[0]!, given)
      await setTimeout(20)
    }
  } catch (error) {
    leave()
    throw error
  }
}

function pathOf(work: string, {pid, start}: Claim): string {
  return join(work, `lock-${pid}-${start}`)
}

/** False when this very process publishes there already. A build that leaves may take the folder along. */
function lay(work: string, own: Claim): boolean {
  for (let attempt = 0; ; attempt++) {
    try {
      mkdirSync(work, {recursive: true})
      writeFileSync(pathOf(work, own), '', {flag: 'wx'})
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      if (codeOf(error) !== 'ENOENT' || attempt === attempts) throw error
    }
  }
}

function claimsIn(work: string): Claim[] {
  return readdirSync(work).flatMap((name) => {
    const [, pid, start] = /^lock-([1-9]\d*)-(\d+)$/.exec(name) ?? []
    return pid === undefined ? [] : [{pid: Number(pid), start: Number(start)}]
  })
}

function isElder(a: Claim, b: Claim): boolean {
  return a.start === b.start ? a.pid < b.pid : a.start < b.start
}

/** Whether the process lives, and is the same one: a number is given again to another. */
function isRunning({pid, start}: Claim): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  const now = startOf(pid)
  return now === undefined || now === start
}

/**
 * When a process started, where the system tells (Linux: in ticks since the machine did).
 *
 * NaN, which equals nothing, once it has ended and only its parent has not heard yet.
 */
function startOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may contain anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? NaN : Number(fields[19])
  } catch {
    return undefined
  }
}

function heldBy({pid}: Claim, given: string): PublishError {
  const other = `another build (process ${pid}) is writing there; wait for it or end it`
  return new PublishError(`Cannot publish to \`${given}\`: ${other}`)
}
