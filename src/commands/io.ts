/** Where a command speaks to: what was asked for goes out, all else goes to err. */
export interface Io {
  readonly out: (text: string) => void
  /** The same for what is much: settles when its reader can take more. */
  readonly write: (text: string | Uint8Array) => Promise<void>
  readonly err: (text: string) => void
  /** The folder in which the command is run. */
  readonly cwd: string
  /** How this program is called by its user, e.g. `npm run` or `pressmark`. */
  readonly caller: string
  /** Milliseconds of some clock. */
  readonly now: () => number
  readonly screen: {readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown}
}
