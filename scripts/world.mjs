// The map of the world that pages show, from Natural Earth's coasts: drawn once, for all sites. It has no borders, since whose
// land is whose is not for us to say, and one colour that stands on white as on black.
import {readFileSync} from 'node:fs'
import {geoPath, geoProjection} from 'd3-geo'
import {feature} from 'topojson-client'

/** What is smaller is not seen, in square units. */
const least = 6

/** @param map how the program projects: `middle`, `millerOf`, `pointOf`, `world` */
export function drawWorld({middle, millerOf, pointOf, world}) {
  const atlas = JSON.parse(
    readFileSync(new URL('../node_modules/world-atlas/land-50m.json', import.meta.url), 'utf8'),
  )
  const equator = pointOf(0, middle)
  const projection = geoProjection(millerOf)
    .rotate([-middle, 0])
    .scale(world.width / (2 * Math.PI))
    .translate([equator.x, equator.y])
    .clipExtent([
      [0, 0],
      [world.width, world.height],
    ])
    .precision(0)
  const rings = []
  const pen = {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo(x, y) {
      const ring = rings.at(-1)
      const [before] = ring.slice(-1)
      const point = [Math.round(x), Math.round(y)]
      if (before[0] !== point[0] || before[1] !== point[1]) ring.push(point)
    },
    closePath: () => {},
  }
  geoPath(projection, pen)(feature(atlas, atlas.objects.land))
  const path = rings
    .filter((ring) => areaOf(ring) >= least)
    .map(lineOf)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}"><path fill="#a0917c" fill-opacity=".3" d="${path}"/></svg>\n`
}

function areaOf(ring) {
  let sum = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length]
    sum += x * nextY - nextX * y
  }
  return Math.abs(sum / 2)
}

/** By steps, which are shorter to write than places. */
function lineOf([first, ...others]) {
  let [x, y] = first
  const steps = others.map(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}
