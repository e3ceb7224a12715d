/** The site's root, with a slash at its end: a classic script knows where it came from. */
export const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href

/** An address below the root, encoded. */
export function hrefOf(url: string): string {
  return root + url.split('/').map(encodeURIComponent).join('/')
}

/** Nothing may be fetched on a disk, but scripts may be run. */
export const isOnDisk = location.protocol === 'file:'
