/**
 * A text that was broken to a width, a paragraph a line: an indented line begins one, and so does one behind an
 * empty line.
 */
export function joinWrapped(text: string): string {
  const paragraphs: string[] = []
  let isBroken = true
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') isBroken = true
    else if (isBroken || /^\s{2}|^\t/.test(line)) {
      paragraphs.push(words)
      isBroken = false
    } else paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`)
  }
  return paragraphs.join('\n')
}
