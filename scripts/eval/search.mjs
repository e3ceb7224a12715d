// Holds what the reader's half of the search finds against a plain scan, on real news in every language that there is.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  bytesOf,
  cutIntoVolumes,
  firstFile,
  fold,
  hanFolds,
  indexSegment,
  isByLetter,
  lettersFile,
  loadedFrom,
  openSearch,
  shapeOf,
  urlOf,
  volumeFile,
} from '../../lib/search.js'
import {corpora, figure, missed, records} from './ground.mjs'

const files = ['chinanews', 'zh-web', 'cctv', 'sogou', 'reuters', 'en-2020', 'efe']
const han = hanFolds()
const plain = (text) => fold(text, han).text
/** Scripts of which any part of a text may be asked for. */
const unspaced = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}ー'
const isUnspaced = new RegExp(`[${unspaced}]`, 'u')
const rows = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** @param most how many stories of each corpus, and how many questions are asked of each */
export async function search(most, questions) {
  const shelves = [...files.map((name) => storiesOf(name, most)), newspapers()]
  let [found, wanted, right] = [0, 0, 0]
  const wrong = []
  for (const stories of shelves) {
    const index = await openSearch(loadFrom(stories))
    const folded = stories.map((blocks) => blocks.map(plain))
    const ways = folded.map((blocks) => isByLetter(blocks))
    for (const text of piecesOf(stories, questions)) {
      const query = {groups: [[{text, isPhrase: true, isExcluded: false}]], filters: []}
      const hits = new Set((await index.find(query, {order: 'relevance'})).hits)
      const truth = scan(folded, ways, plain(text))
      found += hits.size
      wanted += truth.length
      const own = truth.filter((at) => hits.has(at)).length
      right += own
      if (own < truth.length || own < hits.size) wrong.push(text)
    }
  }
  figure('search, of what a plain scan finds', right, wanted)
  figure('search, of what is found', right, found)
  missed(wrong)
}

function storiesOf(name, most) {
  return records(`${name}.jsonl.gz`)
    .slice(0, most)
    .map(({title, text, body}) => blocksOf(title, (text ?? body ?? '').split('\n')))
}

/** Front pages of the world, in more languages than any other corpus. */
function newspapers() {
  const folder = join(corpora, 'html-news')
  return readdirSync(folder, {recursive: true})
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .map(({title, body}) =>
      blocksOf(title, [
        ...(body?.summary ?? []),
        ...(body?.sections ?? []).flatMap(({headline, paragraphs}) => [...headline, ...paragraphs]),
      ]),
    )
}

function blocksOf(title, lines) {
  return [title ?? '', ...lines.map((line) => line.trim()).filter((line) => line !== '')]
}

function loadFrom(stories) {
  const made = new Map()
  const put = (url, bytes) => made.set(url, Buffer.from(bytes))
  const volumes = cutIntoVolumes(stories.map((_, at) => String(at))).map((stretches, number) => {
    const own = stories.slice(stretches[0].from, stretches.at(-1).to)
    const bytes = own.reduce((sum, blocks) => sum + Buffer.byteLength(blocks.join('')), 0)
    const segments = stretches.map(({from, to}, at) => {
      return {from, to, name: `v${number}-${at}`, edition: 'e', stories: to - from}
    })
    return {edition: 'e', segments, ...shapeOf(own.length, bytes / segments.length)}
  })
  for (const volume of volumes) {
    const made = volume.segments.map((segment) => postingsOf(volume, segment, stories, put))
    for (const shard of made[0].keys())
      volumeFile(
        volume,
        shard,
        made.map((postings) => ({file: postings[shard], segments: 1, segment: 0})),
        put,
      )
  }
  firstFile(volumes, put)
  lettersFile(put)
  return (name, part) => {
    const bytes = made.get(urlOf(name.split('?')[0]))
    if (!part) return Promise.resolve(loadedFrom(name, bytes.toString()))
    const {first, last} = bytesOf(name, part)
    return Promise.resolve(loadedFrom(name, bytes.toString('latin1', first, last + 1), part))
  }
}

/** What a segment has of each of its volume's files. */
function postingsOf(volume, segment, stories, put) {
  const filed = {names: {place: [], agency: [], reporter: [], topic: []}}
  const told = stories.slice(segment.from, segment.to).map((blocks, at) => ({
    blocks,
    card: {url: `${segment.from + at}.html`, headline: blocks[0], language: '', date: ''},
    filed,
  }))
  const postings = []
  indexSegment(segment, volume, told, put, (shard, bytes) => (postings[shard] = bytes.slice()))
  return postings
}

/** Pieces of one to twelve letters of any block, the same ones each time. */
function* piecesOf(stories, count) {
  let state = 20240428
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  for (let number = 0; number < count; number++) {
    const blocks = stories[below(stories.length)]
    const letters = Array.from(blocks[below(blocks.length)])
    const text = letters
      .slice(below(letters.length), letters.length)
      .slice(0, 1 + (number % 12))
      .join('')
    if (plain(text) !== '') yield text
  }
}

/** Letter by letter where a script is read so, word by word elsewhere. */
function scan(folded, ways, wanted) {
  const byLetter = isUnspaced.test(wanted)
  const row = wanted.match(rows) ?? []
  return [...folded.keys()].filter((at) => {
    if (byLetter || ways[at]) return folded[at].some((text) => text.includes(wanted))
    return (
      row.length > 0 &&
      folded[at].some((text) => {
        if (!row.every((word) => text.includes(word))) return false
        const words = text.match(rows) ?? []
        return words.some((_, from) => row.every((word, offset) => words[from + offset] === word))
      })
    )
  })
}
