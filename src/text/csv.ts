/** What a spreadsheet takes for a formula, if a cell begins with it; those of double width too. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
/** What is no text: controls but the ends of lines, halves of surrogate pairs, two that are no characters. */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A row of a table (RFC 4180).
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which keeps it from being one.
 */
export function csvRow(cells: readonly string[]): string {
  let row = ''
  for (let at = 0; at < cells.length; at++) row += (at === 0 ? '' : ',') + cellOf(cells[at]!)
  return `${row}\r\n`
}

function cellOf(text: string): string {
  const clean = text.replace(unfit, '\ufffd')
  const tame = formula.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
