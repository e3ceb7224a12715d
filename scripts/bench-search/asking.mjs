// Questions to the index, in Node with its files at hand: what is found, and what a reader would load for it.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {share, spread} from './numbers.mjs'

/**
 * @param program what the package finds by, compiled
 * @param dist the site
 */
export async function askIndex({bytesOf, loadedFrom, openSearch, urlOf}, dist, questions, headlines) {
  const kept = new Map()
  const bytesAt = (url) => kept.get(url) ?? kept.set(url, readFileSync(join(dist, url))).get(url)
  const sizes = new Map()
  const packed = (url) => sizes.get(url) ?? sizes.set(url, gzipSync(bytesAt(url)).length).get(url)

  // All that is asked for before anything arrives is one round.
  let told = {bytes: 0, reads: 0, rounds: 0, urls: new Set()}
  let waiting
  const load = async (name, part) => {
    waiting ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      waiting = undefined
      told.rounds++
    })
    await waiting
    const url = urlOf(name.split('?')[0])
    told.urls.add(url)
    told.reads++
    if (!part) {
      told.bytes += packed(url)
      return loadedFrom(name, bytesAt(url).toString())
    }
    const {first, last} = bytesOf(name, part)
    // A range is sent as it is.
    told.bytes += last + 1 - first
    return loadedFrom(name, bytesAt(url).toString('latin1', first, last + 1), part)
  }
  const records = new Map()
  const recordOf = ({url}) =>
    records.get(url) ??
    records.set(url, gzipSync(readFileSync(join(dist, url.replace(/html$/, 'json')))).length).get(url)

  const warm = await openSearch(load)
  const all = await warm.cards(Array.from({length: warm.total}, (_, number) => number))
  const numbers = all.map(({url}) => Number(/(\d+)\.html$/.exec(url)[1]))
  const find = (search, query) => search.find(query, {order: 'relevance'})

  const [bytes, excerpts, reads, rounds, wholes, times] = [[], [], [], [], [], []]
  let [right, found, wanted] = [0, 0, 0]
  for (const {text, truth} of questions) {
    told = {bytes: 0, reads: 0, rounds: 0, urls: new Set()}
    const search = await openSearch(load)
    const {hits} = await find(search, queryOf(text, true))
    const cards = await search.cards(hits.slice(0, 10))
    const excerpt = cards.reduce((sum, card) => sum + recordOf(card), 0)
    bytes.push((told.bytes + excerpt) / 1000)
    excerpts.push(excerpt / 1000)
    reads.push(told.reads + cards.length)
    rounds.push(told.rounds)
    wholes.push(([...told.urls].reduce((sum, url) => sum + packed(url), 0) + excerpt) / 1000)
    await find(warm, queryOf(text, true))
    const start = performance.now()
    await find(warm, queryOf(text, true))
    times.push(performance.now() - start)
    found += hits.length
    wanted += truth.size
    for (const hit of hits) if (truth.has(numbers[hit])) right++
  }
  let [first, quoted, half] = [0, 0, 0]
  for (const {title, part, at, isTold} of headlines) {
    const best = async (query, count) =>
      Array.from((await find(warm, query)).hits.slice(0, count), (hit) => numbers[hit])
    if ((await best(queryOf(title, false), 1))[0] === at) first++
    if ((await best(queryOf(title, true), 1))[0] === at) quoted++
    if ((await best(queryOf(part, true), 5)).some(isTold)) half++
  }
  return {
    'questions, headlines': `${questions.length}, ${headlines.length}`,
    'recall of substrings': share(right, wanted),
    'precision of substrings': share(right, found),
    'headline typed in, first': share(first, headlines.length),
    'headline in quotes, first': share(quoted, headlines.length),
    'half a headline, in the first five': share(half, headlines.length),
    'KB of a cold question, ten excerpts included': spread(bytes),
    'KB of these for the excerpts': spread(excerpts),
    'reads of a cold question, and in a row': `${spread(reads, 0)}, ${spread(rounds, 0)}`,
    'KB where a host sends whole files': spread(wholes),
    'ms in Node of a question asked before': spread(times),
  }
}

/** Words apart, or all of it in a row. */
function queryOf(text, isPhrase) {
  const terms = isPhrase ? [text] : text.split(/\s+/)
  return {groups: [terms.map((one) => ({text: one, isPhrase, isExcluded: false}))], filters: []}
}
