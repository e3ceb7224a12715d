import {CsvError, type Info, parse, type Parser} from 'csv-parse'
import {toldOf} from './fields/object.js'
import {type Found, lost, type Place} from './found.js'
import {foundOf} from './numbered.js'

/** A table in text (RFC 4180), its columns named in the first row; parted by what that row is parted by most. */
export async function* csv(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  const source = pieces[Symbol.asyncIterator]()
  let head = ''
  let isDone = false
  while (!isDone && !/\n/.test(head) && head.length < place.recordBytes) {
    const {value, done} = await source.next()
    isDone = done ?? false
    head += value ?? ''
  }
  const table = parse({
    delimiter: delimiterOf(head),
    bom: true,
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: place.recordBytes,
  })
  const feeding = feed(table, head, isDone ? undefined : source)
  let columns: readonly string[] | undefined
  let number = 0
  try {
    for await (const {record, info} of table as AsyncIterable<{record: string[]; info: Info}>) {
      if (!columns) columns = record.map((name) => name.trim())
      else yield* foundIn(record, columns, ++number, info.lines, place)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
    const why = isLong ? `a row has more than ${place.recordBytes} characters` : wordsFor(error)
    yield lost(`Cannot read this table further: ${why}`, {number: number + 1}, isLong ? 'record-size' : 'csv')
  } finally {
    table.destroy()
    await feeding
  }
  if (!columns) yield lost('Unexpected empty file, expected a row with the names of the columns', {}, 'empty')
}

/** Give the table its text as fast as it takes it; what breaks the text off breaks off the table. */
async function feed(table: Parser, head: string, source: AsyncIterator<string> | undefined): Promise<void> {
  try {
    table.write(head)
    for (
      let next = await source?.next();
      next && !next.done && !table.destroyed;
      next = await source!.next()
    ) {
      if (table.write(next.value)) continue
      await new Promise<void>((resolve) => void table.once('drain', resolve).once('close', resolve))
    }
    table.end()
  } catch (error) {
    table.destroy(error as Error)
  }
}

function* foundIn(
  row: readonly string[],
  columns: readonly string[],
  number: number,
  line: number,
  place: Place,
): Generator<Found> {
  if (row.length > columns.length) {
    yield lost(
      `Unexpected ${row.length} cells in this row, expected ${columns.length}`,
      {number, line},
      'csv',
    )
    return
  }
  const given: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [at, cell] of row.entries()) given[columns[at]!] ??= cell
  yield* foundOf(toldOf(given, place.columns), number, {line})
}

function wordsFor({code}: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is never closed' : code.toLowerCase().replaceAll('_', ' ')
}

const delimiters = [',', '\t', ';', '|']

/** The delimiter that the first row has most of. */
function delimiterOf(head: string): string {
  const row = head
    .slice(0, 20_000)
    .split('\n', 1)[0]!
    .replace(/"[^"]*"/g, '')
  const counts = delimiters.map((one) => row.split(one).length)
  return delimiters[counts.indexOf(Math.max(...counts))]!
}
