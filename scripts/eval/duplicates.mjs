// Measures how copies of one text are found, on real news: what is missed, what is taken for a copy, how long it takes.
// usage: node scripts/eval/duplicates.mjs [--show N]   prints N pairs of each corpus too, to be judged by eye
// needs the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default)
import {readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {build} from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const names = ['chinanews', 'cctv', 'zh-web', 'sogou', 'reuters', 'en-2020', 'efe']

/** The two functions in question, as they are in the sources. */
export async function program() {
  const {outputFiles} = await build({
    stdin: {
      contents:
        "export {factsOf, parse} from './src/parse/index.js'; export {findSameText} from './src/archive/duplicates.js'",
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    banner: {
      js: `import {createRequire as $require} from 'node:module'; const require = $require(${JSON.stringify(import.meta.url)});`,
    },
    logLevel: 'warning',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** The facts of a corpus' articles, in its order, and their words. */
export function readCorpus({parse, factsOf}, folder, name) {
  const records = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return records.flatMap((record, number) => {
    const text = `${record.title ?? `无题${number}`}\n${bodyOf(record)}\n`
    const path = `${String(number).padStart(6, '0')}.txt`
    const source = {path, format: 'text', text, encoding: 'utf-8', bytes: 0, digest: ''}
    const article = parse(source, {}, 'zh-Hans').value?.article
    return article ? [{facts: factsOf(article, {terms: false, sketch: true}), record, article}] : []
  })
}

function bodyOf({text, body, sentences, dateline}) {
  if (body === undefined) return text ?? sentences.slice(1).join('\n')
  // Reuters breaks lines at a width, and indents paragraphs.
  return `${dateline ?? ''} ${body.replace(/\n(?! {4})/g, ' ').replace(/\n {4}/g, '\n')}`
}

/**
 * What is found in a corpus by a threshold, beside what is there by other means: texts that are equal but for
 * spaces and punctuation, and the true likeness of each pair.
 */
export function measure({findSameText}, stories, threshold = 0.8) {
  const start = performance.now()
  const found = findSameText(
    stories.map(({facts}) => facts),
    threshold,
  )
  const milliseconds = performance.now() - start
  const pairs = found.flatMap((own, story) =>
    own && own.first !== story ? [{first: own.first, story, likeness: own.likeness}] : [],
  )
  const near = pairs.filter(({likeness}) => likeness < 1)
  const errors = near.map(({first, story, likeness}) =>
    Math.abs(likeness - trueLikeness(wordsOf(stories[first]), wordsOf(stories[story]))),
  )
  const equal = equalTexts(stories)
  return {
    articles: stories.length,
    texts: new Set(pairs.map(({first}) => first)).size,
    same: pairs.length - near.length,
    near: near.length,
    // Articles whose whole text stands in an earlier one, and how many of them are found.
    equal: equal.length,
    equalFound: equal.filter(
      ([first, story]) => found[story] && found[story].first === (found[first]?.first ?? first),
    ).length,
    meanError: errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length),
    milliseconds,
    pairs,
  }
}

const wordsOf = ({article}) =>
  article.paragraphs
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}])[\p{L}\p{M}\p{N}])+/gu,
    ) ?? []

function equalTexts(stories) {
  const firsts = new Map()
  return stories.flatMap((story, number) => {
    const words = wordsOf(story)
    if (words.length < 60) return []
    const key = words.join(' ')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, number)
    return first === undefined ? [] : [[first, number]]
  })
}

/** Jaccard's likeness of all shingles: three words, or five characters. */
function trueLikeness(one, other) {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common++
  return common / Math.max(1, a.size + b.size - common)
}

function shinglesOf(words) {
  const long = words.map((word) =>
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(word) ? 5 : 3,
  )
  return new Set(
    words.flatMap((_, at) => (at + 1 < long[at] ? [] : [words.slice(at + 1 - long[at], at + 1).join(' ')])),
  )
}

/** How long it takes to group many stories: all different, all the same, and in one form with other words. */
export function timeOf({findSameText}, count) {
  let state = 1
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
  const letters = (length) =>
    String.fromCharCode(...Array.from({length}, () => 0x30 + Math.floor(random() * 64)))
  const facts = (sketchOf) =>
    Array.from({length: count}, (_, number) => ({sketch: {numbers: '', ...sketchOf(number)}}))
  const form = letters(128)
  const kinds = {
    different: facts((number) => ({digest: `${number}`, marks: letters(128)})),
    same: facts(() => ({digest: 'same', marks: form})),
    // Every tenth is a copy of one before, somewhat changed.
    copies: withCopies(
      facts((number) => ({digest: `${number}`, marks: letters(128)})),
      letters,
    ),
    // Two thirds of the marks are those of one form: in every band's slot stand thousands.
    form: facts((number) => ({
      digest: `${number}`,
      marks: [...form].map((letter) => (random() < 0.65 ? letter : letters(1))).join(''),
    })),
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, stories]) => {
      // Of the processor, since others may share it.
      const start = process.cpuUsage()
      findSameText(stories, 0.8)
      return [kind, Math.round(process.cpuUsage(start).user / 1000)]
    }),
  )
}

function withCopies(facts, letters) {
  return facts.map((story, number) => {
    if (number % 10 !== 9) return story
    const {marks} = facts[number - 7].sketch
    return {sketch: {...story.sketch, marks: letters(8) + marks.slice(8)}}
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const show = Number(process.argv[process.argv.indexOf('--show') + 1]) || 0
  const folder = resolve(process.env.PRESSMARK_CORPORA ?? join(root, '../shared/corpora'))
  const own = await program()
  for (const name of names) {
    const stories = readCorpus(own, folder, name)
    const {pairs, meanError, milliseconds, ...counts} = measure(own, stories)
    console.log(
      `${name}: ${Object.entries(counts)
        .map(([word, count]) => `${word} ${count}`)
        .join(', ')}; likeness off by ${meanError.toFixed(3)} on average; ${milliseconds.toFixed(0)} ms`,
    )
    const near = pairs.filter(({likeness}) => likeness < 1).sort((a, b) => a.likeness - b.likeness)
    for (const {first, story, likeness} of near.slice(0, show)) {
      const [a, b] = [stories[first], stories[story]]
      console.log(`  ${likeness}  ${a.article.headline} | ${b.article.headline}`)
      console.log(`        ${a.article.paragraphs.join(' ').slice(0, 200)}`)
      console.log(`        ${b.article.paragraphs.join(' ').slice(0, 200)}`)
    }
  }
  console.log('100,000 stories, milliseconds:', timeOf(own, 100_000))
}
