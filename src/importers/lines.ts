/** A line of a container; without its words where it is longer than a record may be. */
export interface Line {
  readonly line: number
  readonly words?: string
}

/** The lines of a text that comes in pieces. Of a line that is too long nothing is kept. */
export async function* linesOf(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let held: string[] = []
  let length = 0
  let line = 1
  const taken = (): Line => {
    const words = length > longest ? undefined : held.join('').replace(/\r$/, '')
    held = []
    length = 0
    return {line: line++, ...(words !== undefined && {words})}
  }
  for await (const piece of pieces) {
    let start = 0
    for (let end; (end = piece.indexOf('\n', start)) >= 0; start = end + 1) {
      length += end - start
      if (length <= longest) held.push(piece.slice(start, end))
      yield taken()
    }
    length += piece.length - start
    if (length > longest) held = []
    else held.push(piece.slice(start))
  }
  if (length > 0) yield taken()
}
