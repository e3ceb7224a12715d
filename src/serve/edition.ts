import {fingerprint} from '../text/digest.js'
import {byCodeUnit} from '../text/order.js'

/** What a build says of itself when it has ended. */
export interface Outcome {
  /** Digest of every file of the site after this build, by address. */
  readonly files: ReadonlyMap<string, string>
  /** What the author must mend, as lines for a person; empty when all is well. */
  readonly report: string
  /** Whether nothing new was published, or an input was rejected. */
  readonly failed: boolean
}

/** What there is to look at: the site as the last build left it, and what is wrong with it. */
export interface Edition {
  /** Digest of every file by its address; empty while there is no site. */
  readonly files: ReadonlyMap<string, string>
  /** One digest for all that any page may use: see `isAsset`. */
  readonly assets: string
  /** What the last build had to say, warnings included. */
  readonly report: string
  /** What failed in the last build; empty when it went well. */
  readonly fault: string
  /** Whether the first build has not ended yet. */
  readonly isFirst: boolean
}

/** Before the first build has ended. */
export const unbuilt: Edition = {files: new Map(), assets: '', report: '', fault: '', isFirst: true}

/**
 * The edition that a build leaves behind.
 *
 * A failed build that names no file has published none, so what stood before it still stands.
 */
export function editionAfter(before: Edition, {files, report, failed}: Outcome): Edition {
  const standing = failed && files.size === 0 ? before.files : files
  const said = report.trimEnd() || (failed ? 'The build failed and did not say why' : '')
  return {
    files: standing,
    assets: assetsOf(standing),
    report: said,
    fault: failed ? said : '',
    isFirst: false,
  }
}

/** Whether there is anything to show but the fault. */
export function hasSite({files}: Edition): boolean {
  return files.size > 0
}

/**
 * A name for all that a reader sees at an address; another name means that the page must be loaded anew.
 *
 * A page is its own file and the assets. Where there is no such file it is the site's 404 page, and
 * where there is no site at all it is the fault.
 */
export function versionOf(edition: Edition, address: string): string {
  if (!hasSite(edition)) return fingerprint('no site', String(edition.isFirst), edition.fault)
  const own = edition.files.get(address)
  if (own !== undefined) return fingerprint('page', own, edition.assets)
  return fingerprint('not found', edition.files.get('404.html') ?? '', edition.assets)
}

/** How many files came, went or became others from one edition to the next. */
export function countChanges({files: before}: Edition, {files: after}: Edition): number {
  let count = 0
  for (const [address, digest] of after) if (before.get(address) !== digest) count++
  for (const address of before.keys()) if (!after.has(address)) count++
  return count
}

function assetsOf(files: ReadonlyMap<string, string>): string {
  const assets = [...files].filter(([address]) => isAsset(address))
  assets.sort(([a], [b]) => byCodeUnit(a, b))
  return fingerprint(...assets.flat())
}

/**
 * Whether any page may look different when this file changes: a style, script, picture or font in the root.
 *
 * Feeds, site maps and the manifest stand there too; every build changes them, and no page shows them.
 */
function isAsset(address: string): boolean {
  return /^[^/]+\.(?:css|m?js|svg|png|jpe?g|gif|webp|avif|ico|woff2?)$/i.test(address)
}
