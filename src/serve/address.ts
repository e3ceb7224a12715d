/**
 * The address that a request names, below the site's root and decoded, e.g. `place/上海.html`; undefined
 * when it names none.
 *
 * Each part is decoded once and by itself, so an encoded slash never becomes a separator. What could
 * lead out of the folder on any system, or a redirect to another host, is no address: `..`, `//`,
 * backslashes, NUL.
 */
export function addressOf(target: string): string | undefined {
  const path = target.replace(/[?#].*$/s, '')
  if (!path.startsWith('/')) return undefined
  const parts = path.slice(1).split('/').map(decode)
  return parts.every((part, at) => isPart(part) && (part !== '' || at === parts.length - 1))
    ? parts.join('/')
    : undefined
}

/** What stands behind the question mark. */
export function queryOf(target: string): URLSearchParams {
  const at = target.indexOf('?')
  return new URLSearchParams(at === -1 ? '' : target.slice(at + 1))
}

/** An address as a link from the host's root. */
export function pathOf(address: string): string {
  return `/${address.split('/').map(encodeURIComponent).join('/')}`
}

/** Nothing is left of a bad escape, as of one that hides a NUL: neither is a part. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '\0'
  }
}

function isPart(part: string): boolean {
  return part !== '.' && part !== '..' && !/[/\\\0]/.test(part)
}
