/** What stands published already, and what has to be drawn: the site as the next manifest will say. */
import {basename} from 'node:path'
import type {Crew} from '../engine/crew.js'
import type {Progress} from '../engine/progress.js'
import {stageFile, type Press, type Staged} from '../publish/index.js'
import type {Archive, Manifest, Page, PublishedFile} from '../record/index.js'
import {facetNames, plan, planMoved, printOf, printOfCard, type Redirects, toolsFor} from '../render/index.js'
import {sha256} from '../text/digest.js'
import {refuseClashes} from './addresses.js'
import {makeIndex} from './index-make.js'
import {noIndex, planIndex} from './index-plan.js'
import {looksOf} from './looks.js'
import type {Pictures} from './pictures.js'
import type {PosterStudio} from './posters.js'
import {placesTable, type Program} from './program.js'
import type {SiteTasks} from './tasks.js'
import {worldMap} from './theme.js'
import {drawStale, type Results} from './work.js'

/** All that pages are drawn from beside the archive. */
export type Made = Results & {readonly pictures: Pictures; readonly studio: PosterStudio | undefined}

/** Draw what is not published already as it would be drawn, and write down what the site then consists of. */
export async function print(
  program: Program,
  archive: Archive,
  made: Made,
  {crew, press, progress}: {crew: Crew<SiteTasks>; press: Press; progress: Progress},
): Promise<{manifest: Manifest; drawn: number; idle: Redirects['idle']}> {
  const {settings, assets, edition, version} = program
  const {keys, pictures} = made
  const {pages, idle} = await planPages(program, archive, made)
  const index = settings.search ? planIndex(archive, pages, keys, edition) : noIndex
  refuseClashes(
    [...pages.map(({url}) => url), ...pictures.files.keys(), ...index.prints.keys()],
    assets,
    basename(settings.templates),
  )
  const site = siteOn(press)
  const facets = facetNames(archive, settings)
  const looks = looksOf(program, facets, made.studio?.edition ?? '')
  const stale = stalePages(pages, archive, looks, site)
  if (stale.length > 0) await crew.tell('deal', {cards: archive.cards, facets})
  const drawn = await drawStale(
    crew,
    stale.map(({page}) => page),
    made.hands,
    press.stage,
    progress,
  )
  for (const [at, {page, print}] of stale.entries()) site.put(page.url, drawn[at]!, print)
  const standing = {
    out: settings.out,
    holds: (url: string) => site.holds(url, index.prints.get(url)!),
    stands: (url: string, print?: string) => site.stands(url, print),
  }
  const indexed = await makeIndex(index, archive, made, standing, {crew, stage: press.stage, progress})
  for (const [url, file] of indexed) site.put(url, file, index.prints.get(url)!)
  const isMapped = pages.some(({plan}) => plan.kind === 'map')
  for (const [url, bytes] of assets) {
    if (url !== worldMap || isMapped) layDown(url, sha256(bytes).slice(0, 24), () => bytes, site, press)
  }
  for (const [url, {print, read}] of pictures.files) layDown(url, print, read, site, press)
  const inputs = {...made.inputs, ...pictures.inputs}
  return {
    manifest: {generator: `Pressmark ${version}`, files: site.files, inputs},
    drawn: stale.filter(({page}) => page.url.endsWith('.html')).length,
    idle,
  }
}

/** Every page of the site, and the lines of `moved.yaml` that make none. */
export async function planPages(
  {settings, words, moved}: Program,
  archive: Archive,
  {keys, origins, pictures, studio}: Made,
): Promise<{pages: readonly Page[]; idle: Redirects['idle']}> {
  const tools = await toolsFor(archive, settings, placesTable)
  const known = {keys, origins, pictures: pictures.shown, setsType: studio?.covers}
  const pages = plan(archive, settings, known, {words, ...tools})
  const redirects = planMoved(moved, pages, archive)
  return {pages: [...pages, ...redirects.pages], idle: redirects.idle}
}

/** The next site, file by file. */
interface Site {
  readonly files: Readonly<Record<string, PublishedFile>>
  /** Whether a file stands there as it was drawn last, with a fingerprint if one is given. */
  stands(url: string, print?: string): boolean
  /** Take a file over from the last site, where it stands there as it would be drawn. */
  holds(url: string, print: string): boolean
  put(url: string, file: Staged, print: string): void
}

function siteOn({manifest, intact}: Press): Site {
  // Without a prototype no address can be mistaken for a method of all objects.
  const files = Object.create(null) as Record<string, PublishedFile>
  const signed = (url: string): PublishedFile | undefined =>
    manifest && Object.hasOwn(manifest.files, url) ? manifest.files[url] : undefined
  const stands = (url: string, print = signed(url)?.print): boolean =>
    print !== undefined && signed(url)?.print === print && intact(url)
  return {
    files,
    stands,
    holds: (url, print) => {
      if (!stands(url, print)) return false
      files[url] = signed(url)!
      return true
    },
    put: (url, {size, sha256}, print) => {
      files[url] = {size, sha256, print}
    },
  }
}

interface Stale {
  readonly page: Page
  readonly print: string
}

function stalePages(
  pages: readonly Page[],
  {cards}: Archive,
  lookOf: (kind: Page['plan']['kind']) => string,
  site: Site,
): Stale[] {
  const cardPrints = cards.map(printOfCard)
  const stale: Stale[] = []
  for (const page of pages) {
    const print = printOf(page, lookOf(page.plan.kind), cardPrints)
    if (!site.holds(page.url, print)) stale.push({page, print})
  }
  return stale
}

/** A file that is published as it is. */
function layDown(url: string, print: string, read: () => Uint8Array, site: Site, {stage}: Press): void {
  if (!site.holds(url, print)) site.put(url, stageFile(stage, url, read()), print)
}
