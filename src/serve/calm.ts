/** A bell that waits for calm before it rings. */
export interface Bell {
  readonly touch: () => void
  /** Never ring again, not even for what was touched already. */
  readonly silence: () => void
}

/**
 * Ring when nothing was touched for `quiet` milliseconds, and every `limit` milliseconds while it goes on.
 *
 * After unrest that outlasted the limit it still rings once more when calm returns: the last touches
 * may have come too late to be seen.
 */
export function bell(ring: () => void, quiet = 50, limit = 500): Bell {
  let calm: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined
  let isSilent = false
  function forget(): void {
    clearTimeout(calm)
    clearTimeout(patience)
    patience = undefined
  }
  return {
    touch() {
      if (isSilent) return
      clearTimeout(calm)
      calm = setTimeout(() => {
        forget()
        ring()
      }, quiet)
      patience ??= setTimeout(() => {
        patience = undefined
        ring()
      }, limit)
    },
    silence() {
      isSilent = true
      forget()
    },
  }
}
