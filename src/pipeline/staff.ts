/** Who works at a build: how many threads, and what each of them does. */
import {availableParallelism} from 'node:os'
import type {Worker} from 'node:worker_threads'
import {handOn, inline, startWorkers, threads, type Crew} from '../engine/crew.js'
import {home} from '../home.js'
import {clerkOn, clerkTasks} from './clerk.js'
import type {Program} from './program.js'
import {errandOf, tasksWith, type SiteTasks} from './tasks.js'

/** With fewer seeds another thread costs more than it brings, even one that only goes to the disk. */
const worthClerk = 5_000
/** The same of threads that parse and draw, since each has the whole program to load and to warm up. */
const worthThreads = 50_000

/** Threads beside this one: hands that parse and draw, or a clerk who goes to the disk. */
export interface Workers {
  readonly hands: readonly Worker[]
  readonly clerks: readonly Worker[]
}

/** Start as many threads as the work is worth, before this one has loaded all that it needs itself. */
export function workersFor(seeds: number, wanted: number | undefined): Workers {
  const start = (name: string, count: number): Worker[] =>
    startWorkers(new URL(`lib/${name}.js`, home), count)
  const processors = availableParallelism()
  const hands = wanted ?? (seeds < worthThreads ? 1 : processors)
  const clerks = wanted === undefined && hands === 1 && processors > 1 && seeds >= worthClerk ? 1 : 0
  return {hands: start('worker', hands - 1), clerks: start('clerk', clerks)}
}

/** Those who parse and draw, with all that they must know. */
export function openCrew(
  {settings, templates, assets, words, edition}: Program,
  {hands, clerks}: Workers,
): Crew<SiteTasks> {
  const style = new TextDecoder().decode(assets.get('style.css'))
  const briefing = {settings, templates, style, words, edition}
  const errand = errandOf(settings, edition)
  const [clerk] = clerks.map((worker) => clerkOn(handOn(worker, errand), clerkTasks(errand)))
  const tasks = tasksWith(briefing, clerk)
  return hands.length > 0 ? threads(tasks, hands, briefing) : inline(tasks)
}

/** Send all of them home; nothing comes of it to do so twice. */
export async function dismiss({hands, clerks}: Workers): Promise<void> {
  await Promise.all([...hands, ...clerks].map((worker) => worker.terminate()))
}
