import {encodingNamed} from '../../text/encodings.js'

/** As far as HTML looks for it, and some more: mail and feeds have headers before. */
const reach = 2048

const declarations = [
  /<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:-]{2,40})/i,
  // HTML's `meta` in both its forms, CSS, and the header of a mail.
  /\bcharset\s{0,9}=?\s{0,9}["']?([\w.:-]{2,40})/i,
  // Emacs and Vim.
  /\b(?:file)?(?:en)?coding[:=]\s{0,9}([\w.-]{2,40})/i,
]

/**
 * What the bytes say of their own encoding, if they say something that can be.
 *
 * It is only evidence: many pages were saved in another encoding than they declare. That it can be read at all
 * rules UTF-16 out.
 */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, reach))
  for (const pattern of declarations) {
    const name = encodingNamed(pattern.exec(head)?.[1] ?? '')
    if (name !== undefined && !/^utf-(16|32)/.test(name)) return name
  }
  return undefined
}
