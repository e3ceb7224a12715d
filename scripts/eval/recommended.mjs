// Whether recommended articles are of one subject with the article, beside what brute force finds in the same texts.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {check, figure, program, records} from './ground.mjs'

/** How many of each list are looked at, once near duplicates are left out of it. */
const looked = 10
/** More are asked for than are looked at. */
const listed = 16

/**
 * Of the first ten that stand beside an article, how many have a label in common with it: the topics of Reuters'
 * editors, the category of a Chinese page. Held against the cosine of TF-IDF with all others, one by one. Near
 * duplicates, by half of all shingles, count for neither. No captured list helps.
 */
export function recommended() {
  const reuters = records('reuters.jsonl.gz')
    .filter(({topics, body}) => topics?.length > 0 && body)
    .map(({title, body, date, topics}) => ({
      title,
      text: body.replace(/\n(?! {4})/g, ' ').replace(/\n {4}/g, '\n'),
      date: dayOf(date),
      labels: topics,
    }))
  measure('recommended, of one topic (Reuters)', reuters)
  // Every fourth: brute force takes its time. They stand by category, which their names must not tell.
  const sogou = records('sogou.jsonl.gz')
    .filter(({text}, number) => number % 4 === 0 && text)
    .map(({text, category}) => ({title: text.trim().slice(0, 24), text, labels: [category]}))
  measure('recommended, of one category (Chinese)', shuffled(sogou))
}

function measure(name, articles) {
  const shingles = articles.map(({text}) => shinglesOf(wordsOf(text)))
  const hits = (lists) => {
    let count = 0
    for (const [number, list] of lists.entries()) {
      const others = list.filter((other) => !areNear(shingles[number], shingles[other])).slice(0, looked)
      count += others.filter((other) =>
        articles[other].labels.some((label) => articles[number].labels.includes(label)),
      ).length
    }
    return count
  }
  const start = process.cpuUsage()
  const best = hits(bruteForce(articles))
  const seconds = process.cpuUsage(start).user / 1e6
  const lists = asBuilt(articles)
  const own = hits(lists)
  const all = articles.length * looked
  figure(
    name,
    own,
    best,
    `: ${(own / all).toFixed(3)} of each ten, brute force ${(best / all).toFixed(3)} in ${seconds.toFixed(1)} s`,
  )
  check(
    `${name}, full lists`,
    lists.filter((list) => list.length < looked).length <= articles.length / 10,
    `${lists.filter((list) => list.length < looked).length} of ${articles.length} shorter`,
  )
}

/** The lists of a site that is built of them, as its pages link. */
function asBuilt(articles) {
  const root = mkdtempSync(join(tmpdir(), 'pressmark-eval-'))
  try {
    mkdirSync(join(root, 'seeds'))
    writeFileSync(
      join(root, 'pressmark.yaml'),
      `shelves: []\nlists: {latest: 0, random: 0, recommended: ${listed}}\n`,
    )
    for (const [number, {title, text, date}] of articles.entries()) {
      const front = date ? `---\ndate: ${date}\n---\n` : ''
      writeFileSync(join(root, 'seeds', `${number}.txt`), `${front}${title}\n\n${text}\n`)
    }
    execFileSync(process.execPath, [program, 'build', '--json'], {cwd: root, maxBuffer: 1e9})
    const pages = new Set(readdirSync(join(root, 'dist/articles')))
    return articles.map((_, number) => {
      if (!pages.has(`${number}.html`)) return []
      const html = readFileSync(join(root, `dist/articles/${number}.html`), 'utf8')
      const [, list = ''] = /<section class="list recommended">([^]*?)<\/section>/.exec(html) ?? []
      return [...list.matchAll(/href="[^"]*?(\d+)\.html"/g)].map(([, other]) => Number(other))
    })
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

/** For each article all others by the cosine of their TF-IDF weights: the usual ones, of all words. */
function bruteForce(articles) {
  const counts = articles.map(({title, text}) => {
    const times = new Map()
    for (const word of wordsOf(`${title}\n${text}`)) times.set(word, (times.get(word) ?? 0) + 1)
    return times
  })
  const holders = new Map()
  for (const [number, times] of counts.entries())
    for (const word of times.keys()) {
      const own = holders.get(word)
      if (own) own.push(number)
      else holders.set(word, [number])
    }
  const vectors = counts.map((times) => {
    const weights = [...times].map(([word, count]) => [
      word,
      (1 + Math.log(count)) * Math.log(articles.length / holders.get(word).length),
    ])
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
  const postings = new Map(
    [...holders].map(([word, numbers]) => [
      word,
      [Int32Array.from(numbers), Float64Array.from(numbers, (number) => vectors[number].get(word))],
    ]),
  )
  const scores = new Float64Array(articles.length)
  return vectors.map((vector, number) => {
    scores.fill(0)
    for (const [word, weight] of vector) {
      const [numbers, weights] = postings.get(word)
      for (let at = 0; at < numbers.length; at++) scores[numbers[at]] += weight * weights[at]
    }
    scores[number] = 0
    return largest(scores, 4 * looked)
  })
}

function largest(scores, most) {
  const best = []
  for (let number = 0; number < scores.length; number++) {
    if (scores[number] <= 0 || (best.length === most && scores[number] <= scores[best.at(-1)])) continue
    let at = best.length
    while (at > 0 && scores[best[at - 1]] < scores[number]) at--
    best.splice(at, 0, number)
    if (best.length > most) best.pop()
  }
  return best
}

/** Words, and of scripts that part none each pair of characters. */
function wordsOf(text) {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu,
    )
  return (runs ?? []).flatMap((run) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
      ? Array.from({length: Math.max(1, run.length - 1)}, (_, at) => run.slice(at, at + 2))
      : [run],
  )
}

function shinglesOf(words) {
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
}

function areNear(one, other) {
  if (one.size > other.size) return areNear(other, one)
  let common = 0
  for (const shingle of one) if (other.has(shingle)) common++
  return one.size === 0 || common / (one.size + other.size - common) >= 0.5
}

/** The same order on every machine, and none that tells of what stood together. */
function shuffled(articles) {
  return articles
    .map((article, number) => [Math.imul(number + 1, 0x9e3779b1) >>> 0, article])
    .sort(([a], [b]) => a - b)
    .map(([, article]) => article)
}

/** The ISO day of Reuters' `26-FEB-1987 15:18:06.67`. */
function dayOf(date) {
  const [, day, month, year] = /(\d+)-([A-Z]{3})-(\d{4})/.exec(date) ?? []
  const number = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').indexOf(month) + 1
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
