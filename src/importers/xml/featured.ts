/** Pictures that stories of an export name by number, and that are told of by themselves, before or after the story. */
import type {Told, ToldPicture} from '../fields/told.js'
import type {Found} from '../found.js'

/** A story that is told and waits, or what is passed on as it comes. */
export type Waiting = {readonly told: Told; readonly number: number} | {readonly found: Found}

/** Numbers of pictures that are kept; so many no paper has. */
const most = 1 << 20

/**
 * Everything in the order in which it came, each story once its picture is known.
 *
 * A picture that never comes would hold back all that follows: so no more waits than one record may have of
 * characters, and then the first goes without.
 */
export function openFeatured(longest: number) {
  const pictures = new Map<string, ToldPicture>()
  const queue: Waiting[] = []
  let length = 0
  const isReady = (one: Waiting): boolean =>
    'found' in one || one.told.featured === undefined || pictures.has(one.told.featured)
  const sizeOf = (one: Waiting): number => ('told' in one ? (one.told.html?.length ?? 0) : 0) + 500

  return {
    know(number: string, picture: ToldPicture): void {
      if (pictures.size < most) pictures.set(number, picture)
    },
    push(one: Waiting): void {
      queue.push(one)
      length += sizeOf(one)
    },
    /** What need not wait any longer; at the end of the export, everything. */
    *take(isEnd = false): Generator<Waiting> {
      let at = 0
      for (; at < queue.length && (isEnd || length > longest || isReady(queue[at]!)); at++) {
        const one = queue[at]!
        length -= sizeOf(one)
        yield 'told' in one ? {...one, told: withFeatured(one.told, pictures)} : one
      }
      queue.splice(0, at)
    },
  }
}

/** Above the text, unless it stands in it already, in whatever size. */
function withFeatured(told: Told, pictures: ReadonlyMap<string, ToldPicture>): Told {
  const {featured, ...rest} = told
  const picture = featured === undefined ? undefined : pictures.get(featured)
  if (!picture) return rest
  const stem = picture.addresses[0]!.replace(/^.*\/|(?:-scaled)?\.[^./]*$/g, '')
  return stem !== '' && told.html?.includes(`/${stem}`) ? rest : {...rest, pictures: [picture]}
}
