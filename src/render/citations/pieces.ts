import type {Cited} from './cited.js'

/** A piece as a sentence: a full stop behind it, unless it has an end of its own. */
export function ended(piece: string): string {
  return /[.!?。！？…][”’"'」』）)]*$/u.test(piece) ? piece : `${piece}.`
}

/** Where it is found: the address, else the site's name and the path below it. */
export function whereOf({url, site, path}: Cited): string {
  return url ?? `${site}, ${path}`
}

/** A title between quotation marks; those within it become single ones. */
export function quoted(title: string): string {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'")
  return `“${ended(inner)}”`
}
