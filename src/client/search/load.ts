import {bytesOf, callOf, loadedFrom, urlOf} from '../../search/file.js'
import type {Load} from '../../search/types.js'
import {root} from './site.js'

/** How long something may take to arrive before it counts as lost. */
const patience = 20_000

/** What files of the index, loaded as scripts, hand over: by their names. */
const takers = new Map<string, (text: string) => void>()
Object.assign(window, {pressmark: (name: string, text: string) => takers.get(name)?.(text)})

/** From a host, the very part that is asked for. */
const fetchPart: Load = async (name, part, signal) => {
  const {first, last} = part ? bytesOf(name, part) : {first: 0, last: 0}
  const lost = AbortSignal.timeout(patience)
  const response = await fetch(root + urlOf(name), {
    headers: part ? {Range: `bytes=${first}-${last}`} : {},
    signal: signal ? AbortSignal.any([signal, lost]) : lost,
  })
  if (!response.ok) throw new Error(`${response.status} ${name}`)
  const body = await response.text()
  return loadedFrom(name, body, response.status === 206 ? part : undefined)
}

/** From a disk, where nothing may be fetched, as a script. */
const loadScript: Load = (name, _, signal) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const end = (): void => {
      clearTimeout(timer)
      script.remove()
      // Once the text was taken, there is nothing left to reject.
      reject(new Error(name))
    }
    const timer = setTimeout(end, patience)
    takers.set(callOf(name), (text) => resolve({text, from: 0, isWhole: true}))
    script.src = root + urlOf(name)
    script.onload = script.onerror = end
    signal?.addEventListener('abort', end)
    document.head.append(script)
  })

export const isOnDisk = location.protocol === 'file:'
export const load: Load = isOnDisk ? loadScript : fetchPart
