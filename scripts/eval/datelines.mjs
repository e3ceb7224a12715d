// Measures how openings are understood, language by language, against ground truth.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

const eastAsian = /^(?:zh|ja|ko)/
/** What each language must reach: all fields of a record right. */
const least = {en: 0.97}
const leastElsewhere = 0.95

/**
 * Print a table per language and call `check(name, ok, figure)` for what must be reached.
 *
 * @param corpora the folder of the corpora
 * @param articleOf reads a text whose first line is its headline
 */
export function datelines(check, corpora, articleOf) {
  openings(check, corpora, articleOf)
  reuters(check, corpora, articleOf)
  efe(check, corpora, articleOf)
  untouched(check, corpora, articleOf)
}

/** What was misread, for whoever works on the tables: `[where, text, found, expected]`. */
export const misread = []

/** Hand-labelled openings: agency, places, month, day, year and reporters must all be right. */
function openings(check, corpora, articleOf) {
  const all = records(corpora, 'datelines.jsonl').filter(
    ({lang, note}) => !eastAsian.test(lang) && !/AMBIGUOUS/.test(note ?? ''),
  )
  const languages = [...new Set(all.map(({lang}) => lang))]
  const tally = Object.fromEntries(languages.map((lang) => [lang, {right: 0, all: 0}]))
  let taken = 0
  let none = 0
  for (const {lang, kind, raw_first_sentence: text, expected} of all) {
    const {dateline, bylines} = articleOf(`Title\n${text}`)
    if (kind === 'not-dateline') {
      none++
      if (dateline) taken++
      if (dateline) misread.push([lang, text, factsOf(dateline, bylines), 'none'])
      continue
    }
    tally[lang].all++
    const [found, wanted] = [factsOf(dateline ?? {places: []}, bylines), expectedFacts(expected)]
    if (found === wanted) tally[lang].right++
    else misread.push([lang, text, found, wanted])
  }
  for (const [lang, {right, all: count}] of Object.entries(tally)) {
    if (count === 0) continue
    console.log(`     openings, ${lang.padEnd(3)} ${share(right, count)}`)
  }
  const [en, others] = [tally.en, sum(Object.entries(tally).filter(([lang]) => lang !== 'en'))]
  check('English openings, all fields right', en.right >= en.all * least.en, share(en.right, en.all))
  check(
    'openings in other languages, all fields right',
    others.right >= others.all * leastElsewhere,
    share(others.right, others.all),
  )
  check('look-alikes taken for an opening', taken <= none * 0.01, share(taken, none))
}

function sum(tallies) {
  return tallies.reduce((all, [, one]) => ({right: all.right + one.right, all: all.all + one.all}), {
    right: 0,
    all: 0,
  })
}

function factsOf({agency, places, year, month, day}, bylines) {
  const reporters = bylines.filter(({role}) => role === 'reporter' || role === 'correspondent')
  return facts(
    agency,
    places,
    month,
    day,
    year,
    reporters.map(({name}) => name),
  )
}

function expectedFacts({agency, places, month, day, year, reporters}) {
  return facts(agency, places, month, day, year, reporters)
}

function facts(agency, places, month, day, year, reporters) {
  return JSON.stringify([agency ?? null, places, month ?? null, day ?? null, year ?? null, reporters])
}

/** Tags that are slips of the tagging and no datelines: no date, a misspelt month, words of the body, rows of tables. */
const tag =
  /^[*]{0,4}(?<place>[^\d]*?[A-Za-z.)])(?: ?[,.]{1,2} ?-? ?| -? ?)(?<month>[A-Z][a-z]+|[A-Z]+|[a-z]+)\.?,? +(?<day>\d\d?),? *--?$/
const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

function reuters(check, corpora, articleOf) {
  let [right, all, slips] = [0, 0, 0]
  for (const {title, dateline, body} of records(corpora, 'reuters.jsonl.gz')) {
    if (!dateline || !body) continue
    const {place = '', month = '', day} = tag.exec(dateline)?.groups ?? {}
    const number = months.findIndex((name) => month.length > 2 && name.startsWith(month.toLowerCase())) + 1
    if (place === '' || number === 0) {
      slips++
      continue
    }
    all++
    const found = articleOf(`${title || 'Title'}\n\n${dateline} ${body}`).dateline
    const name = (words) => words.replace(/[\s,.]+/g, ' ').trim()
    const isRight =
      found?.month === number && found.day === Number(day) && name(found.places.join('/')) === name(place)
    if (isRight) right++
    else misread.push(['reuters', dateline, JSON.stringify(found ?? null), `${place}|${number}|${day}`])
  }
  check(
    'Reuters, place, month and day right',
    right >= all * 0.99,
    `${share(right, all)}, ${slips} slips of the tags apart`,
  )
}

function efe(check, corpora, articleOf) {
  let [right, all, slips] = [0, 0, 0]
  for (const {dateline, sentences, places_tagged: tagged, month, day} of records(corpora, 'efe.jsonl.gz')) {
    if (!dateline) continue
    // Tags without the month or without the city that is printed.
    if (tagged.length === 0 || (month === null && /^[^(]*\d{1,2} \p{L}+ \(/u.test(dateline))) {
      slips++
      continue
    }
    all++
    const found = articleOf(`Título\n\n${dateline}${sentences.join(' ')}`).dateline
    // Taggers split `Toledo` off `Talavera de la Reina (Toledo)`, and took the desk's own name for a place.
    const names = (words) =>
      words
        .join(' ')
        .replace(/[^\p{L} ]/gu, ' ')
        .split(/\s+/)
        .filter(Boolean)
        .sort()
        .join(' ')
    const city = Math.max(
      ...tagged.map((place) => (dateline.includes(`(${place})`) ? 0 : dateline.lastIndexOf(place))),
    )
    const wanted = tagged.filter((place) => dateline.lastIndexOf(place) >= city)
    const isRight =
      (found?.month ?? null) === month &&
      (found?.day ?? null) === day &&
      names(found?.places ?? []) === names(wanted)
    if (isRight) right++
    else misread.push(['efe', dateline, JSON.stringify(found ?? null), JSON.stringify([tagged, month, day])])
  }
  check(
    'EFE, places, month and day right',
    right >= all * 0.97,
    `${share(right, all)}, ${slips} slips of the tags apart`,
  )
}

/** Chinese texts: no opening of theirs may be read by the wires' words. */
function untouched(check, corpora, articleOf) {
  const latin = /^[A-Za-z\u00c0-\u1fff\s]/
  let [taken, all] = [0, 0]
  for (const name of ['chinanews', 'zh-web', 'sogou']) {
    for (const {title, text} of records(corpora, `${name}.jsonl.gz`)) {
      if (!text) continue
      all++
      const {dateline} = articleOf(`${title || '题目'}\n\n${text}`) ?? {}
      if (!dateline || !latin.test(dateline.raw) || /[\u4e00-\u9fff]/.test(dateline.raw)) continue
      taken++
      misread.push([name, dateline.raw, JSON.stringify(dateline), 'none'])
    }
  }
  check('Chinese texts read as a wire of another language', taken === 0, share(taken, all))
}

function records(corpora, name) {
  const file = readFileSync(join(corpora, name))
  const text = (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function share(part, whole) {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`
}
