import {availableParallelism} from 'node:os'
import {loadSettings} from '../config/index.js'
import {inline, startWorkers, threads} from '../engine/crew.js'
import {home} from '../home.js'
import {recordTasks} from '../pipeline/index.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

/** About as many characters as a hand is given at once. */
const enough = 1 << 19

/**
 * Read text records as JSON Lines and write an article for each, in their order, as they come.
 *
 * Returns the exit code: 0 when every line was answered, also where the answer is that it holds no article.
 */
export async function parseCommand(
  input: AsyncIterable<string>,
  options: {threads?: number | undefined},
  io: Io,
): Promise<number> {
  const workers = startWorkers(
    new URL('lib/parser.js', home),
    (options.threads ?? availableParallelism()) - 1,
  )
  try {
    const briefing = {language: loadSettings(io.cwd).language}
    const tasks = recordTasks(briefing)
    const crew = workers.length > 0 ? threads(tasks, workers, briefing) : inline(tasks)
    for await (const lines of crew.stream('answer', lotsOf(input))) await io.write(lines)
    return 0
  } catch (error) {
    const {messages, line} = troubleOf(error)
    for (const {reason} of messages) io.err(`${reason}\n`)
    io.err(`${line}\n`)
    return 1
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** The lines of a stream, in lots; a last one without an end counts, an empty one does not. */
async function* lotsOf(input: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest: string[] = []
  let lot: string[] = []
  let size = 0
  for await (const piece of input) {
    const lines = piece.split('\n')
    const last = lines.pop()!
    if (lines.length > 0) {
      lines[0] = rest.join('') + lines[0]!
      rest = []
    }
    if (last !== '') rest.push(last)
    for (const line of lines) if (/\S/.test(line)) lot.push(line)
    size += piece.length
    if (size < enough || lot.length === 0) continue
    yield lot
    lot = []
    size = 0
  }
  const last = rest.join('')
  if (/\S/.test(last)) lot.push(last)
  if (lot.length > 0) yield lot
}
