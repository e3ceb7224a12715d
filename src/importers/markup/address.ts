/** An address of the web in its written form; undefined for anything else. */
export function httpOf(address: string | undefined, base?: string): string | undefined {
  const words = address?.trim() ?? ''
  if (words === '' || words.length > 2_000) return undefined
  const url = URL.canParse(words, base) ? new URL(words, base) : undefined
  return url && /^https?:$/.test(url.protocol) && url.username === '' ? url.href : undefined
}
