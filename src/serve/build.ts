import {countChanges, editionAfter, type Edition, type Outcome} from './edition.js'

/** Build once, and say on the terminal how it went; a build that throws has failed like any other. */
export async function nextEdition(
  build: () => Promise<Outcome>,
  before: Edition,
  log: (line: string) => void,
): Promise<Edition> {
  const start = performance.now()
  const outcome = await attempt(build)
  const milliseconds = Math.round(performance.now() - start)
  const after = editionAfter(before, outcome)
  // Warnings are said once. A failure is said each time, or the next mistake would look like the last one mended.
  if (after.report !== '' && (outcome.failed || after.report !== before.report)) {
    for (const line of after.report.split('\n')) log(line)
  }
  const changes = countChanges(before, after)
  const files = `${changes} ${changes === 1 ? 'file' : 'files'}${before.isFirst ? '' : ' changed'}`
  log(`${outcome.failed ? 'Failed' : 'Built'}: ${files}, ${milliseconds} ms`)
  return after
}

async function attempt(build: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await build()
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {files: new Map(), report: printable(report), failed: true}
  }
}

/** A text that may not command the terminal, though an error can quote what it was given. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ')
}
