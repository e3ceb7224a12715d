/**
 * The path below the seeds that an address in an article stands for.
 *
 * @param folder the article's own, below the seeds; empty at the top
 * @returns undefined where it leads out of the seeds, or is no path
 */
export function pathBeside(folder: string, address: string): string | undefined {
  const written = decoded(address.replace(/[?#].*$/s, ''))
  if (written === '' || /[\\\0]/.test(written)) return undefined
  const parts = written.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Percent-encoded or not: what cannot be decoded is meant as it stands. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
