import {bytesOf, callOf, loadedFrom, urlOf} from '../../search/file.js'
import type {Load, Loaded} from '../../search/types.js'
import type {More} from './more.js'
import {isOnDisk, root} from './site.js'

/** How long something may take to arrive before it counts as lost. */
const patience = 20_000

/**
 * From a host by the very part that is asked for; from a disk, where nothing may be fetched, as a script.
 *
 * Parts are kept by this page, and by no cache of the browser: Chromium's, asked for parts of one file at the same
 * time, has been seen to give the beginning of one for the whole of it.
 */
export const load: Load = isOnDisk ? loadScript : fetchPart

async function fetchPart(...[name, part]: Parameters<Load>): Promise<Loaded> {
  const {first, last} = part ? bytesOf(name, part) : {first: 0, last: 0}
  const response = await fetch(root + urlOf(name), {
    ...(part && {headers: {Range: `bytes=${first}-${last}`}, cache: 'no-store'}),
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`${response.status} ${name}`)
  return loadedFrom(name, await response.text(), response.status === 206 ? part : undefined)
}

/** What files of the index, loaded as scripts, hand over: by their calls' names. */
const takers = new Map<string, (text: string) => void>()
Object.assign(window, {pressmark: (name: string, text: string) => takers.get(name)?.(text)})

/** Files on their way: whoever asks for a part of one gets the whole, and so does who asks meanwhile. */
const underWay = new Map<string, Promise<Loaded>>()

function loadScript(name: string): Promise<Loaded> {
  const known = underWay.get(name)
  if (known) return known
  const loading = new Promise<Loaded>((resolve, reject) => {
    takers.set(callOf(name), (text) => resolve({text, from: 0, isWhole: true}))
    runScript(urlOf(name), () => {
      underWay.delete(name)
      // Once the text was taken, there is nothing left to reject.
      reject(new Error(name))
    })
  })
  underWay.set(name, loading)
  return loading
}

/** Add a script of the site, and go on when it has run or does not arrive. */
function runScript(url: string, goOn: () => void): void {
  const script = document.createElement('script')
  const end = (): void => {
    clearTimeout(timer)
    script.remove()
    goOn()
  }
  const timer = setTimeout(end, patience)
  script.src = root + url
  script.onload = script.onerror = end
  document.head.append(script)
}

let more: Promise<More> | undefined

/** The other half of this program; one that did not arrive is asked for again. */
export function loadMore(): Promise<More> {
  more ??= new Promise((resolve, reject) => {
    runScript('search-more.js', () => {
      const {pressmarkMore} = window as {pressmarkMore?: More}
      if (pressmarkMore) resolve(pressmarkMore)
      else reject(new Error('more'))
    })
  })
  more.catch(() => (more = undefined))
  return more
}
