import {setImmediate as nextTurn} from 'node:timers/promises'
import {nextEdition} from './build.js'
import {unbuilt, type Outcome} from './edition.js'
import {listen} from './http.js'
import {openChannel} from './reload.js'
import {answer} from './site.js'
import {inTurns} from './turns.js'
import {watchPaths} from './watch.js'

export type {Outcome}

/** What a preview is made of. */
export interface Preview {
  /** Absolute folder of the built site. */
  readonly folder: string
  /** Absolute files and folders whose changes make a new build; they need not exist yet. */
  readonly watch: readonly string[]
  readonly build: () => Promise<Outcome>
  /** 4000 when absent, or the next free one; 0 for any. */
  readonly port?: number
  readonly log: (line: string) => void
}

/** A preview at work. */
export interface Running {
  /** e.g. `http://127.0.0.1:4000/`. */
  readonly url: string
  /** Stop watching and serving; resolves when a build that is under way has ended, too. */
  readonly close: () => Promise<void>
}

/** How long the first build waits for the watch, in milliseconds. */
const patience = 1000

/**
 * Serve a site to this machine while it is being written: every change builds, every open page follows.
 *
 * The first build waits a moment for the watch to be ready, so that no change falls between; when a
 * large folder takes longer it does not wait, and a second build catches up.
 */
export async function servePreview(preview: Preview): Promise<Running> {
  const {folder, watch, build, port, log} = preview
  let edition = unbuilt
  const channel = openChannel(() => edition)
  const desk = {answer: (address: string) => answer(folder, edition, address), subscribe: channel.subscribe}
  const {server, url} = await listen(desk, port)
  log(`Preview: ${url}`)

  const builds = inTurns(async () => {
    edition = await nextEdition(build, edition, log)
    channel.announce()
  })
  const watching = watchPaths(watch, builds.ask, log)
  const late = setTimeout(builds.ask, patience)
  void watching.ready.then(() => {
    clearTimeout(late)
    builds.ask()
  })

  async function close(): Promise<void> {
    clearTimeout(late)
    const lastBuild = builds.stop()
    channel.close()
    const closed = new Promise((resolve) => server.close(resolve))
    // The pages' last words leave on the next tick; whoever still holds a connection after that is cut off.
    await nextTurn()
    server.closeAllConnections()
    await Promise.all([watching.close(), closed, lastBuild])
  }
  return {url, close}
}
