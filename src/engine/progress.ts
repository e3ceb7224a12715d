/**
 * How far the work is: a bar on a terminal once work takes over a second, a plain line now and then in a log.
 */
export interface Progress {
  step(label: string, done: number, total: number): void
  clear(): void
}

/** The part of a stream that progress needs, e.g. `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Milliseconds: when a terminal first sees a bar and how often it moves; how often a log gets a line. */
const pace = {first: 1000, bar: 80, line: 5000}

/** @param now a clock in milliseconds; only the edge has one */
export function progressOn(screen: Screen, now: () => number): Progress {
  const start = now()
  let last = start
  let visible = false
  return {
    step(label, done, total) {
      const time = now()
      if (time - start < pace.first || time - last < (screen.isTTY ? pace.bar : pace.line)) return
      last = time
      visible = screen.isTTY ?? false
      if (!visible) return void screen.write(`${label} ${done}/${total}\n`)
      const width = Math.max(10, Math.min(40, (screen.columns ?? 80) - label.length - 20))
      const full = Math.round((width * done) / Math.max(1, total))
      screen.write(`\r\u001b[K${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}`)
    },
    clear() {
      if (visible) screen.write('\r\u001b[K')
      visible = false
    },
  }
}

/** For when nobody looks. */
export const silent: Progress = {step() {}, clear() {}}
