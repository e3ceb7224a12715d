import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileStore, type Remembered} from '../engine/store.js'
import type {Progress} from '../engine/progress.js'
import {
  isPage,
  lookAtPicture,
  pictureBeside,
  pictureInPage,
  pictureWithin,
  whyOf,
  type PictureFile,
  type PictureSource,
  type Unpacking,
} from '../read/index.js'
import type {ArticleImage, Facts, Message, Picture, Settings} from '../record/index.js'
import {pictureUrl, smallerUrl} from '../text/addresses.js'
import {pathBeside} from '../text/beside.js'
import {isEmbedded} from '../text/embedded.js'
import {fingerprint} from '../text/digest.js'
import {openHoldings, openMissing} from './held.js'
import {openReducer, smallerWidths, type Reducer} from './smaller.js'

/** The pictures of all articles. */
export interface Pictures {
  /** By seed's path: each picture that its article names, as it is published; null for one that cannot be shown. */
  readonly shown: ReadonlyMap<string, readonly (Picture | null)[]>
  /** By address: what is to be published. */
  readonly files: ReadonlyMap<string, PictureToPublish>
  /** By path below the seeds, that of its container before a packed one's: the digest of each that is shown. */
  readonly inputs: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

export interface PictureToPublish {
  readonly print: string
  readonly read: () => Uint8Array
}

/** What a picture's name came to: what is published, or why nothing is. */
type Found = {readonly picture: Picture} | {readonly why: string}

const isFarAway = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2})/

/**
 * Find every picture that an article names beside it, or that its container holds, and say of each that cannot be shown why not.
 *
 * Pictures are looked into one at a time, and only those that changed since the last build.
 */
export async function gatherPictures(
  facts: readonly Facts[],
  beside: readonly string[],
  {origins, pictures: packed, containers}: Pick<Unpacking, 'origins' | 'pictures' | 'containers'>,
  settings: Settings,
  progress: Progress,
): Promise<Pictures> {
  const messages: Message[] = []
  const shown = new Map<string, readonly (Picture | null)[]>()
  const naming = facts.filter(({images}) => images !== undefined)
  if (naming.length === 0 && beside.length + packed.length === 0)
    return {shown, files: new Map(), inputs: {}, messages}
  const sources = [
    ...beside.map((path) => pictureBeside(settings.seeds, path)),
    ...packed.map((picture) => pictureWithin(picture)),
  ]
  const room = openRoom(sources, settings)
  const missing = openMissing()
  for (const [at, {images = [], source}] of naming.entries()) {
    const origin = origins.get(source.path) ?? {path: source.path}
    const folder = folderOf(origin.path)
    const pictures: (Picture | null)[] = []
    for (const image of images) {
      const {addresses} = image
      const container = addresses && containerOf(origin.path, containers)
      const found =
        isEmbedded(image.src) && origin.path === source.path
          ? await room.findInPage(source.path, image.src)
          : addresses || isEmbedded(image.src)
            ? await room.findHeld(addresses ?? [image.src], containerOf(origin.path, containers), folder)
            : await room.find(folder, image.src)
      pictures.push('picture' in found ? found.picture : null)
      if (!('why' in found)) continue
      if (container !== undefined) missing.add(container, image)
      else messages.push({...about(origin.path, image, found.why), ...origin})
    }
    shown.set(source.path, pictures)
    progress.step('Pictures', at + 1, naming.length)
  }
  messages.push(...missing.messages(), ...room.close())
  return {shown, files: room.files, inputs: room.inputs, messages}
}

/** By page: the fingerprints of the pictures that it shows. */
export function picturedPages(facts: readonly Facts[], {shown}: Pictures): Map<string, string> {
  if (shown.size === 0) return new Map()
  return new Map(
    facts.flatMap(({url, source}) => {
      const own = shown.get(source.path)
      return own ? [[url, own.map((picture) => picture?.print ?? '').join(' ')] as const] : []
    }),
  )
}

/** The file among the seeds that something in it came out of. */
function containerOf(path: string, containers: ReadonlySet<string>): string {
  let end = path.indexOf('/')
  while (end >= 0 && !containers.has(path.slice(0, end))) end = path.indexOf('/', end + 1)
  return end < 0 ? path : path.slice(0, end)
}

function about(path: string, {src, line, column}: ArticleImage, why: string): Message {
  const isSeen = !isPage(path) && line !== undefined && column !== undefined
  const reason = `Cannot show the picture \`${src.slice(0, 100)}\`: ${why}; a note stands in its place`
  return {path, ...(isSeen && {place: {line, column}}), rule: 'picture', reason, fatal: false}
}

/** All pictures that there are, and what became of those that were asked for. */
function openRoom(sources: readonly PictureSource[], {root, seeds}: Settings) {
  // Some disks write accents apart that others write in one. Of two in a container the first counts.
  const known = new Map(sources.toReversed().map((source) => [source.path.normalize('NFC'), source]))
  const holdings = openHoldings(known)
  const store = fileStore<PictureFile>(join(root, '.pressmark', 'pictures.jsonl'))
  const remembered = new Map<string, Remembered<PictureFile>>()
  const found = new Map<PictureSource, Found>()
  const embedded = new Map<string, PictureSource>()
  const files = new Map<string, PictureToPublish>()
  const inputs = Object.create(null) as Record<string, string>
  const taken = new Set(sources.map(({as}) => pictureUrl(as).toLowerCase()))
  const owners = new Map<string, string>()
  let reducer: Promise<Reducer | undefined> | undefined
  let without: string | undefined

  async function show(source: PictureSource): Promise<Found> {
    const {path} = source
    if (/\.svg$/i.test(path)) return {why: 'one of SVG may hold scripts; save it as PNG'}
    try {
      const key = source.stamp()
      const before = store.get(path)
      const file = before?.key === key ? before.value : lookAtPicture(source)
      const url = pictureUrl(source.as)
      const owner = owners.get(url.toLowerCase())
      if (owner !== undefined) return {why: `\`${owner}\` has the same address; rename one of the two`}
      const smaller = await reduced(source, url, file)
      owners.set(url.toLowerCase(), path)
      remembered.set(path, {key, value: file})
      inputs[path] = file.digest
      const print = file.digest.slice(0, 24)
      files.set(url, {print, read: source.read})
      return {picture: {url, width: file.width, height: file.height, print, smaller}}
    } catch (error) {
      return {why: whyOf(error)}
    }
  }

  async function reduced(
    {path, read}: PictureSource,
    url: string,
    file: PictureFile,
  ): Promise<Picture['smaller']> {
    const widths = smallerWidths(file).filter((width) => !taken.has(smallerUrl(url, width).toLowerCase()))
    if (widths.length === 0) return []
    const tool = await (reducer ??= openReducer(join(root, '.pressmark', 'pictures')))
    if (!tool) without ??= path
    if (!tool) return []
    const smaller: {url: string; width: number}[] = []
    for (const width of widths) {
      const made = await tool.reduce(read, file, width)
      const own = smallerUrl(url, width)
      // What a picture is made of may take more room when it is smaller.
      if (statSync(made).size >= file.bytes) continue
      files.set(own, {
        print: fingerprint(file.digest, String(width), tool.edition),
        read: () => readFileSync(made),
      })
      smaller.push({url: own, width})
    }
    return smaller
  }

  async function look(source: PictureSource): Promise<Found> {
    let own = found.get(source)
    if (!own) found.set(source, (own = await show(source)))
    return own
  }

  return {
    files,
    inputs,
    async find(folder: string, src: string): Promise<Found> {
      if (isFarAway.test(src)) return {why: 'it is elsewhere, and no request leaves the site'}
      const wanted = pathBeside(folder, src)
      if (wanted === undefined) return {why: 'it leads out of the folder of the seeds'}
      const source = known.get(wanted.normalize('NFC'))
      return source ? look(source) : {why: 'there is no such picture'}
    },
    /** A picture that stands in a page itself. */
    async findInPage(page: string, name: string): Promise<Found> {
      if (!isPage(page)) return {why: 'there is no such picture'}
      const source = pictureInPage(seeds, page, name)
      const before = embedded.get(source.path) ?? source
      embedded.set(source.path, before)
      return look(before)
    },
    /** The first picture of these addresses that is held and can be shown. */
    async findHeld(addresses: readonly string[], container: string, folder: string): Promise<Found> {
      for (const source of holdings.held(addresses, container, folder)) {
        const own = await look(source)
        if ('picture' in own) return own
      }
      return {why: 'it is not held'}
    },
    /** Remember what was looked into; what else there is to say. */
    close(): Message[] {
      store.save(remembered)
      const reason =
        'Cannot make smaller pictures for small screens: the package `sharp` is not installed; the originals are shown'
      return [
        ...(without !== undefined ? [{path: without, rule: 'picture-sizes', reason, fatal: false}] : []),
        ...unnamed(
          sources
            // A crawl holds what pages showed around their articles.
            .filter((source) => source.address === undefined && !found.has(source))
            .map(({path}) => path),
        ),
      ]
    },
  }
}

/** Pictures that no article names are not published, and folder by folder it is said so. */
function unnamed(paths: readonly string[]): Message[] {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const folder = folderOf(path)
    folders.set(folder, [...(folders.get(folder) ?? []), path])
  }
  return [...folders.values()].map(([first = '', ...more]) => ({
    path: first,
    rule: 'unnamed-picture',
    reason: `Unexpected picture that no article names${more.length > 0 ? `, and ${more.length} more in its folder` : ''}; it is not published`,
    fatal: false,
  }))
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
