// Datelines, bylines and credits against tags and hand-made labels, from the text alone.
import {articlesOf, figure, missed, records, same, share} from './ground.mjs'

/** Openings labelled by hand, in twenty languages: each alone, and below a headline. All fields must be right. */
export function labelled() {
  const all = records('datelines.jsonl').filter(({note}) => !/AMBIGUOUS/.test(note ?? ''))
  for (const [how, above] of [
    ['alone', ''],
    ['below a headline', '题目\n'],
  ]) {
    const articles = articlesOf(all.map(({id, raw_first_sentence: text}) => ({id, text: above + text})))
    const rows = all.map((record, at) => ({...record, ...judge(record, articles[at])}))
    const real = rows.filter(({kind}) => kind !== 'not-dateline')
    const table = new Map(real.map(({lang}) => [lang, real.filter((other) => other.lang === lang)]))
    console.log(`     openings ${how}, by language:`)
    for (const [language, own] of [...table].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(
        `       ${language.padEnd(8)} ${share(own.filter(({wrong}) => wrong === '').length, own.length)}`,
      )
    const count = (name, own) => {
      figure(`openings ${how}, ${name}`, own.filter(({wrong}) => wrong === '').length, own.length)
    }
    count('all languages', real)
    count(
      'Chinese',
      real.filter(({lang}) => lang.startsWith('zh')),
    )
    count(
      'English',
      real.filter(({lang}) => lang === 'en'),
    )
    missed(real.filter(({wrong}) => wrong !== '').map(({lang, id, wrong}) => `${lang} ${id} ${wrong}`))
    const none = rows.filter(({kind}) => kind === 'not-dateline')
    figure(`look-alikes ${how}, left alone`, none.filter(({isTaken}) => !isTaken).length, none.length)
  }
}

function judge({expected = {}}, article) {
  const {agency = null, places = [], month = null, day = null, year = null, reporters = []} = expected ?? {}
  const dateline = article?.dateline
  const names = (article?.bylines ?? []).filter(({role}) => role !== 'source' && role !== 'editor')
  const found = {
    agency: article?.agency ?? null,
    places: article?.places ?? [],
    month: dateline?.month ?? null,
    day: dateline?.day ?? null,
    year: dateline?.year ?? null,
    reporters: names.map(({name}) => name),
  }
  const wanted = {agency, places, month, day, year, reporters}
  const wrong = Object.keys(wanted)
    .filter((key) => !same(found[key], wanted[key]))
    .map((key) => `${key} ${JSON.stringify(found[key])}, not ${JSON.stringify(wanted[key])}`)
  return {wrong: wrong.join('; '), isTaken: dateline != null}
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i
const letters = (words) => words.replace(/[^\p{L}]/gu, '').toLowerCase()

/** Reuters' tagged datelines, put before the first paragraph as in print. Tags that are slips are counted apart. */
export function reuters() {
  const all = records('reuters.jsonl.gz').filter(({dateline}) => dateline)
  const tags = all.map(({dateline}) =>
    /^\s*(.+?),\s*([A-Za-z]+)\.?\s+(\d+)\b/.exec(dateline.replace(/\s+/g, ' ')),
  )
  const articles = articlesOf(all.map(({id, dateline, body}) => ({id, text: `${dateline} ${body}`})))
  const rows = all.flatMap(({dateline}, at) => {
    const [, place, month, day] = tags[at] ?? []
    if (place === undefined || !monthNames.test(month)) return []
    const found = articles[at]?.dateline
    const isRight =
      found?.month === months.indexOf(month.slice(0, 3).toLowerCase()) + 1 &&
      found.day === Number(day) &&
      letters(found.places.join('')) === letters(place)
    return [{isRight, dateline}]
  })
  const note = `, ${all.length - rows.length} slips of the tags apart`
  figure('Reuters, place, month and day', rows.filter(({isRight}) => isRight).length, rows.length, note)
  missed(rows.filter(({isRight}) => !isRight).map(({dateline}) => dateline))
}

/**
 * EFE's datelines. The tagger took desks (`EFE - Cantabria`) and the words of headlines before the city for places
 * too: those from the city on count. Tags without the month or the city that is printed are slips, counted apart.
 */
export function efe() {
  const all = records('efe.jsonl.gz')
  const textOf = ({dateline, sentences}) =>
    `${dateline}\n${sentences.filter((words) => !/^[-=]+$/.test(words)).join(' ')}`
  const articles = articlesOf(all.map((record, id) => ({id, text: textOf(record)})))
  const words = (list) =>
    list
      .join(' ')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
      .split(' ')
      .sort()
      .join(' ')
  const rows = all.flatMap(({dateline, month, day, places_tagged: tagged}, at) => {
    const isSlip = tagged.length === 0 || (month === null && /^[^(]*\d{1,2} \p{L}+ \(/u.test(dateline))
    if (isSlip) return []
    const found = articles[at]?.dateline
    const city = Math.max(
      ...tagged.map((place) => (dateline.includes(`(${place})`) ? 0 : dateline.lastIndexOf(place))),
    )
    const places = tagged.filter((place) => dateline.lastIndexOf(place) >= city)
    const isRight =
      (found?.month ?? null) === month &&
      (found?.day ?? null) === day &&
      words(found?.places ?? []) === words(places)
    return [{isRight, dateline}]
  })
  const note = `, ${all.length - rows.length} slips of the tags apart`
  figure('EFE, places, month and day', rows.filter(({isRight}) => isRight).length, rows.length, note)
  missed(rows.filter(({isRight}) => !isRight).map(({dateline}) => dateline))
}
