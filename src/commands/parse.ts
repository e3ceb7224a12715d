import {availableParallelism} from 'node:os'
import {inline, startWorkers, threads} from '../engine/crew.js'
import {home} from '../home.js'
import type {Io} from './io.js'
import {troubleOf} from './trouble.js'

/** About as many bytes as a hand is given at once. */
const enough = 1 << 19

/**
 * Read text records as JSON Lines and write an article for each, in their order, as they come.
 *
 * Returns the exit code: 0 when every line was answered, also where the answer is that it holds no article.
 */
export async function parseCommand(
  input: AsyncIterable<Uint8Array>,
  options: {threads?: number | undefined},
  io: Io,
): Promise<number> {
  const workers = startWorkers(
    new URL('lib/parser.js', home),
    (options.threads ?? availableParallelism()) - 1,
  )
  try {
    // Loaded while the workers load the same.
    const [{loadSettings}, {recordTasks}] = await Promise.all([
      import('../config/index.js'),
      import('../answers/index.js'),
    ])
    const briefing = {language: loadSettings(io.cwd).language}
    const tasks = recordTasks(briefing)
    const crew = workers.length > 0 ? threads(tasks, workers, briefing) : inline(tasks)
    for await (const answers of crew.stream('answer', lotsOf(input))) await io.write(answers)
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

/** A stream's bytes in lots of whole lines, each in memory of its own, so that nothing else travels with it. */
async function* lotsOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of input) {
    const end = piece.lastIndexOf(lineFeed) + 1
    if (size + end < enough || end === 0) {
      pieces.push(piece)
      size += piece.length
      continue
    }
    yield joined([...pieces, piece.subarray(0, end)])
    pieces = [piece.subarray(end)]
    size = piece.length - end
  }
  if (size > 0) yield joined(pieces)
}

const lineFeed = 10

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
