// How often any rule could take the expected title of a newspaper's page: what each of its places says, the best order
// and the best weights of these places, found on all pages and found without the newspaper that they are tried on.
// usage: node scripts/eval/titles.mjs     (needs the corpora, as `npm run eval` does)
import {parseHTML} from 'linkedom'
import {corpora, share} from './ground.mjs'
import {newsPages, plain} from './html.mjs'

const joint = /^\s?(?:[-–—|·•*»:_]|\s)\s?/
const pages = newsPages(corpora).map(({name, html, expected}) => {
  const {document} = parseHTML(html)
  const meta = (name) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')
  const things = [...document.querySelectorAll('script[type*="ld+json"]')].flatMap(thingsIn)
  const said = {
    'JSON-LD': things.find(({headline}) => typeof headline === 'string')?.headline,
    'og:title': meta('og:title'),
    'twitter:title': meta('twitter:title'),
    h1: document.querySelector('article h1, main h1, h1')?.textContent,
    title: document.querySelector('title')?.textContent,
    crumb: things.find(({itemListElement}) => itemListElement?.at?.(-1)?.name)?.itemListElement.at(-1).name,
  }
  const words = Object.entries(said).map(([place, one]) => [place, plain(unescaped(one))])
  return {
    newspaper: name.replace(/_\d{4}_.*$/, ''),
    expected: plain(expected.title),
    said: Object.fromEntries(words.filter(([, one]) => one !== '').map(withoutSite)),
  }
})
const places = ['JSON-LD', 'og:title', 'twitter:title', 'h1', 'title', 'crumb']
const newspapers = [...new Set(pages.map(({newspaper}) => newspaper))]

for (const place of places)
  print(
    place,
    count(pages, ({said}) => said[place]),
  )
const any = pages.filter(({said, expected}) => Object.values(said).includes(expected)).length
console.log(`any of these: ${share(any, pages.length)}`)

compare(
  'order',
  permutations(places).map(
    (order) =>
      ({said}) =>
        said[order.find((place) => said[place] !== undefined)],
  ),
)
compare(
  'weights',
  Array.from({length: 20_000}, (_, number) => heaviest(places.map((_, at) => weightOf(number, at)))),
)

/** The best of some rules on all pages; then, for each newspaper, the best on all others. */
function compare(kind, rules) {
  const right = rules.map((rule) => pages.map((page) => Number(rule(page) === page.expected)))
  const sums = right.map((row) => row.reduce((sum, one) => sum + one, 0))
  print(`best ${kind}, on the same pages`, Math.max(...sums))
  let unseen = 0
  for (const newspaper of newspapers) {
    const own = [...pages.keys()].filter((at) => pages[at].newspaper === newspaper)
    const ownSums = right.map((row) => own.reduce((sum, at) => sum + row[at], 0))
    const others = sums.map((sum, at) => sum - ownSums[at])
    const most = Math.max(...others)
    const best = ownSums.filter((_, at) => others[at] === most)
    unseen += best.reduce((sum, one) => sum + one, 0) / best.length
  }
  print(`best ${kind}, on newspapers that it was not found on`, Math.round(unseen))
}

/** What has the most weight, of all that is said, where places that say the same add up. */
function heaviest(weights) {
  return ({said}) => {
    const votes = new Map()
    for (const [at, place] of places.entries())
      if (said[place] !== undefined) votes.set(said[place], (votes.get(said[place]) ?? 0) + weights[at])
    return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]
  }
}

/** One of ten weights, spread by a hash. */
function weightOf(number, at) {
  const mixed = Math.imul(number * 31 + at + 1, 0x9e3779b1) >>> 0
  return [0, 0.1, 0.5, 1, 1.2, 1.5, 2, 2.5, 3, 4][Math.floor((mixed / 2 ** 32) * 10)]
}

function permutations(list) {
  if (list.length < 2) return [list]
  return list.flatMap((first, at) => permutations(list.toSpliced(at, 1)).map((rest) => [first, ...rest]))
}

/** A site's name behind a title that another place says without it. */
function withoutSite([place, words], _, all) {
  const shorter = all.find(
    ([, other]) => other.length > 5 && words.startsWith(other) && joint.test(words.slice(other.length)),
  )
  return [place, shorter?.[1] ?? words]
}

function thingsIn({textContent}) {
  try {
    return deep(JSON.parse(textContent.replace(/[\u0000-\u001f]/g, ' ')))
  } catch {
    return []
  }
}

function deep(value) {
  if (Array.isArray(value)) return value.flatMap(deep)
  return typeof value === 'object' && value !== null ? [value, ...deep(value['@graph'])] : []
}

function unescaped(words) {
  return parseHTML(`<p>${String(words ?? '').replace(/</g, '&lt;')}</p>`).document.querySelector('p')
    .textContent
}

function count(of, said) {
  return of.filter((page) => said(page) === page.expected).length
}

function print(name, right) {
  console.log(`${name}: ${share(right, pages.length)}`)
}
