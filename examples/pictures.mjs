// Draws the pictures of the demo archive beside its seeds: `node examples/pictures.mjs`.
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'

const seeds = fileURLToPath(new URL('seeds/', import.meta.url))
const [width, height] = [960, 600]
const colour = {
  sky: '#efe4cf',
  dusk: '#39424a',
  far: '#c9bfa6',
  water: '#a9b5ae',
  deep: '#7d8d89',
  ink: '#3b342b',
  wall: '#e3d6bd',
  straw: '#c9a659',
  leaf: '#7f8555',
  seal: '#b23219',
  light: '#f1c46b',
}

const box = (x, y, w, h, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const line = (d, stroke, wide = 4) =>
  path(d, 'none', `stroke="${stroke}" stroke-width="${wide}" stroke-linecap="round"`)
const disc = (x, y, r, fill) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const times = (count, draw) => Array.from({length: count}, (_, at) => draw(at)).join('')
/** A number that looks like chance and is none. */
const odd = (at, most) => Math.floor(((((at + 1) * 2654435761) % 2 ** 32) / 2 ** 32) * most)

const hills = path('M0 330 Q180 230 380 310 T760 290 T960 320 V600 H0Z', colour.far)
const ripples = (from) =>
  times(16, (at) =>
    line(`M${odd(at * 5, 900)} ${from + odd(at * 3, 600 - from - 20)} h${40 + odd(at, 50)}`, '#ffffff', 2),
  )
const roof = (x, y, w) => path(`M${x - 20} ${y} L${x + w / 2} ${y - 70} L${x + w + 20} ${y}Z`, colour.ink)
const boat = (x, y) =>
  path(`M${x} ${y} q90 50 200 0 l-26 34 h-140Z`, colour.ink) +
  path(`M${x + 168} ${y + 14} L${x + 200} ${y} l-26 34 h-18Z`, colour.seal) +
  line(`M${x + 60} ${y + 10} L${x + 20} ${y - 150}`, colour.ink, 5) +
  disc(x + 78, y - 52, 12, colour.ink) +
  path(`M${x + 62} ${y + 8} q16 -80 34 0Z`, colour.ink)
const lantern = (x, y) =>
  line(`M${x} ${y - 26} v12`, colour.ink, 3) +
  `<ellipse cx="${x}" cy="${y}" rx="17" ry="15" fill="${colour.seal}"/>` +
  box(x - 6, y - 17, 12, 4, colour.light) +
  box(x - 6, y + 13, 12, 4, colour.light)

const pictures = {
  '2009/10/reeds.png':
    box(0, 0, width, height, colour.sky) +
    disc(760, 130, 52, colour.light) +
    hills +
    [300, 420].map((x) => path(`M${x} 380 q45 -120 90 0Z`, colour.straw)).join('') +
    box(0, 378, width, 222, colour.straw) +
    times(110, (at) => {
      const [x, tall] = [odd(at, 960), 120 + odd(at * 3, 110)]
      const bend = odd(at * 11, 40) - 12
      return (
        line(`M${x} 600 q4 ${-tall / 2} ${bend} ${-tall}`, at % 3 ? colour.leaf : colour.ink, 3) +
        `<ellipse cx="${x + bend}" cy="${600 - tall - 14}" rx="6" ry="20" fill="${at % 4 ? colour.sky : colour.wall}"/>`
      )
    }),
  '2010/07/flood.png':
    box(0, 0, width, height, colour.dusk) +
    times(60, (at) => line(`M${odd(at, 960)} ${odd(at * 3, 330)} l-8 26`, '#5b666d', 2)) +
    [40, 330, 640]
      .map(
        (x, at) =>
          box(x, 190, 250, 300, at === 1 ? '#b7ab92' : '#a59a83') +
          roof(x, 190, 250) +
          box(x + 45, 300, 55, 90, colour.dusk) +
          box(x + 150, 300, 55, 90, at === 1 ? colour.light : colour.dusk),
      )
      .join('') +
    [70, 165, 260, 360, 455, 550, 670, 765, 860].map((x) => lantern(x, 232)).join('') +
    box(0, 360, width, 240, colour.deep, 'opacity="0.94"') +
    ripples(380) +
    boat(390, 450),
  '2010/09/opera.png':
    box(0, 0, width, height, '#2b2622') +
    box(140, 90, 680, 360, colour.wall) +
    disc(480, 210, 76, colour.light) +
    path('M140 400 Q300 330 480 380 T820 360 V450 H140Z', colour.water) +
    path('M140 90 h120 q-30 180 0 360 h-120Z M820 90 h-120 q30 180 0 360 h120Z', colour.seal) +
    box(120, 70, 720, 26, colour.ink) +
    box(100, 450, 760, 46, colour.straw) +
    path('M440 448 q40 -190 84 0Z', colour.seal) +
    disc(482, 288, 22, colour.sky) +
    line('M452 340 L396 300 M510 340 L566 372', colour.seal, 12) +
    [190, 770]
      .map((x) => box(x - 26, 400, 52, 50, colour.ink) + path(`M${x - 18} 400 q18 -60 36 0Z`, colour.light))
      .join('') +
    times(13, (at) => disc(50 + at * 72, 560 + (at % 2) * 16, 34, '#171412')),
  '2011/09/bridge.png':
    box(0, 0, width, height, colour.sky) +
    disc(170, 120, 46, colour.seal) +
    hills +
    box(0, 400, width, 200, colour.water) +
    path(
      'M0 300 H960 V470 H0Z M90 470 a110 120 0 0 1 220 0Z M370 470 a110 130 0 0 1 220 0Z M650 470 a110 120 0 0 1 220 0Z',
      colour.wall,
      `fill-rule="evenodd" stroke="${colour.ink}" stroke-width="4"`,
    ) +
    box(0, 286, width, 18, colour.ink) +
    times(20, (at) => box(20 + at * 48, 252, 8, 36, colour.ink)) +
    path(
      'M560 250 q6 -46 60 -44 q44 -4 58 16 l22 -14 4 22 -20 12 -4 44 h-12 l-6 -34 h-46 l-6 34 h-12 l-4 -36Z',
      colour.ink,
    ) +
    ripples(490) +
    boat(400, 520),
  'arabic/2010/house.png':
    box(0, 0, width, height, colour.far) +
    path('M0 250 Q240 150 480 220 T960 190 V600 H0Z', colour.leaf) +
    box(260, 190, 440, 300, colour.wall) +
    roof(260, 190, 440) +
    box(330, 280, 80, 90, colour.ink) +
    box(550, 280, 80, 90, colour.light) +
    box(446, 290, 70, 200, colour.seal) +
    box(0, 350, width, 250, colour.deep, 'opacity="0.92"') +
    ripples(372),
}

for (const [name, drawn] of Object.entries(pictures)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn}</svg>`
  await sharp(Buffer.from(svg))
    .png({palette: true, colours: 16, dither: 0, compressionLevel: 9})
    .toFile(`${seeds}${name}`)
}
