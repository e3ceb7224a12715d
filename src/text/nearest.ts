/** The known word that was most likely meant, if one is near enough: at most a third of its letters wrong. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    // Words of too different lengths cannot be near, and one of them may be very long.
    .filter((candidate) => word.length < 2 * candidate.length)
    .map((candidate) => ({candidate, far: distance(word.toLowerCase(), candidate.toLowerCase())}))
    .sort((a, b) => a.far - b.far)
  const [best] = ranked
  return best && best.far <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
}

/** Edits from one word to the other (Damerau and Levenshtein, adjacent letters may swap). */
function distance(a: string, b: string): number {
  const rows = [Array.from({length: b.length + 1}, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
      }
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
