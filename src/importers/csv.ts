import {CsvError, parse, type Parser} from 'csv-parse'
import {toldOf} from './fields/object.js'
import {type Found, lost, type Place} from './found.js'
import {foundOf} from './numbered.js'

/** A table in text (RFC 4180), its columns named in the first row; parted by what that row is parted by most. */
export async function* csv(pieces: AsyncIterable<string>, place: Place): AsyncGenerator<Found> {
  let queue: Found[] = []
  let columns: readonly string[] | undefined
  let number = 0
  let error: Error | undefined
  const begin = (head: string): Parser => {
    const delimiter = named.exec(head)?.[1]
    return parse({
      delimiter: delimiter ?? delimiterOf(head),
      fromLine: delimiter === undefined ? 1 : 2,
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: place.recordBytes,
      // Rows are taken from here: what a broken table still holds would be lost with it.
      onRecord(row: string[], {lines}) {
        if (columns) queue.push(...foundIn(row, columns, ++number, lines, place))
        else columns = namesOf(row)
        return null
      },
    }).on('error', (thrown: Error) => (error = thrown))
  }

  let table: Parser | undefined
  let head = ''
  for await (const piece of pieces) {
    if (table) table.write(piece)
    else if (!(head += piece).includes('\n') && head.length < place.recordBytes) continue
    else (table = begin(head)).write(head)
    yield* queue
    queue = []
    if (table.destroyed) break
  }
  if (!table) (table = begin(head)).write(head)
  await closed(table)
  yield* queue
  if (error) yield brokenBy(error, number + 1, place)
  else if (!columns)
    yield lost('Unexpected empty file, expected a row with the names of the columns', {}, 'empty')
}

/** The names of the columns: one that comes again, or is missing, has its number. */
function namesOf(row: readonly string[]): string[] {
  const seen = new Set<string>()
  return row.map((cell, at) => {
    const name = cell.trim()
    const own = name !== '' && !seen.has(name) ? name : `${name || 'column'} ${at + 1}`
    seen.add(own)
    return own
  })
}

async function closed(table: Parser): Promise<void> {
  if (table.destroyed) return
  await new Promise<void>((resolve) => {
    table.once('close', resolve).resume()
    table.end()
  })
}

function brokenBy(error: Error, number: number, place: Place): Found {
  if (!(error instanceof CsvError)) throw error
  const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
  const why = isLong ? `a row has more than ${place.recordBytes} characters` : wordsFor(error)
  return lost(`Cannot read this table further: ${why}`, {number}, isLong ? 'record-size' : 'csv')
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
  yield* foundOf(toldOf(given, place.columns), number, {
    line,
    hasPictures: place.leavesPictures !== true,
    measure: place.tools.measure,
  })
}

function wordsFor({code}: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is never closed' : code.toLowerCase().replaceAll('_', ' ')
}

/** What Excel writes above a table, to say what parts its columns. */
const named = /^\ufeff?sep=([^\r\n])\r?\n/

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
