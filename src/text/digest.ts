import {hash} from 'node:crypto'

/** SHA-256 in hexadecimal (FIPS 180-4). */
export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** A short name for a value: the first 96 bits of its SHA-256. Two of a billion values share one with a chance of 10⁻¹¹. */
export function fingerprint(...parts: readonly string[]): string {
  // A length before each part: `a`, `bc` and `ab`, `c` must differ.
  let all = ''
  for (const part of parts) all += `${part.length}:${part}`
  return hash('sha256', all, 'hex').slice(0, 24)
}
