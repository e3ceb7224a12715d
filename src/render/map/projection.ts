/** Where a place stands on the map of the world that pages show, `world.svg`. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The map's size in its own units. */
export const world = {width: 2000, height: 1030}

/** The map is cut where there is hardly land: through the Bering Strait. */
export const middle = 11
const radians = Math.PI / 180
const scale = world.width / (2 * Math.PI)
/** From the equator to the map's upper edge, at some 82° north; the lower one is at some 57° south. */
const above = 632

/**
 * Miller's cylindrical projection, in radians: north is up wherever one is, so that any part can be cut out and
 * stands upright.
 */
export function millerOf(longitude: number, latitude: number): [number, number] {
  return [longitude, 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * latitude))]
}

/** A place given in degrees; in whole units, which are finer than what is known of places. */
export function pointOf(latitude: number, longitude: number): Point {
  const east = ((longitude - middle + 540) % 360) - 180
  const [x, y] = millerOf(east * radians, latitude * radians)
  return {x: Math.round(world.width / 2 + scale * x), y: Math.round(above - scale * y)}
}
