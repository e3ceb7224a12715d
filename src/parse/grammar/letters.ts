/** A table of UTF-16 code units, 1 for those given: the cheapest way to ask of each character of a text. */
export function letters(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return table
}
