/** Where a site says what it consists of. */
export const manifestName = 'manifest.json'

/** The work folder's name where it has to stand inside the published folder. */
export const innerWorkName = '.pressmark-work'

const reserved = new RegExp(`^(${manifestName}|${innerWorkName})(/|$)`.replaceAll('.', '\\.'))

/**
 * Whether an address names one file below a folder, whatever folder that is.
 *
 * Addresses come from seeds, and from a manifest that anybody may have edited, and are joined to paths
 * that are written and removed. Half a surrogate pair is refused because no file name can hold it.
 */
export function isAddress(url: string): boolean {
  return !/(^|\/)\.{0,2}(\/|$)|[\\\0\p{Surrogate}]/u.test(url) && !reserved.test(url)
}

/** The folder that an address lies in, e.g. `articles/2024`; empty at the top. */
export function folderOf(url: string): string {
  return url.slice(0, Math.max(0, url.lastIndexOf('/')))
}
