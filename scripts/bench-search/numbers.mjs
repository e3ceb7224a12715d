// What measures are told in.

/** The same draws in each run. */
export function drawing(seed) {
  let state = seed
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * limit)
  }
}

export function share(count, all) {
  return (count / all).toFixed(4)
}

export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Median and 95th percentile. */
export function spread(numbers, digits = 1) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  return `${at(0.5).toFixed(digits)} / ${at(0.95).toFixed(digits)}`
}

/** Columns of a table by their names; rows come in the order in which they were measured, and have no line without it. */
export function tableOf(measured, aims) {
  const columns = {...measured, 'to reach': aims}
  const names = Object.keys(columns)
  const rows = [...new Set(Object.values(measured).flatMap((column) => Object.keys(column)))]
  return [
    `| | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row} | ${names.map((name) => columns[name][row] ?? '').join(' | ')} |`),
  ].join('\n')
}
