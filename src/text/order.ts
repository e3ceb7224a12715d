/** Compares by code unit: the one order that no locale and no ICU version changes. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
