/** A value as JSON that every parser takes: halves of surrogate pairs, which are no characters, become U+FFFD. */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  if (!text.includes('\\ud')) return text
  // A pair is written as it is, so what is escaped is a half.
  return text.replace(/\\(?:u(d[89a-f][0-9a-f]{2})|[^])/g, (whole, half?: string) =>
    half === undefined ? whole : '\\ufffd',
  )
}

/** JSON that is the same value as it stands in a script: no tag begins in it, and no line ends. */
export function inert(json: string): string {
  return json.replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** JSON as a value; whole numbers that a number cannot hold are texts of their digits, since an id must stay itself. */
export function readJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  return JSON.parse(
    text.replace(token, (found) =>
      /^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found,
    ),
  )
}

/** A text or a number. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
