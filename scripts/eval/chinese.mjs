// What is understood of Chinese, Japanese and Korean openings, against ground truth; each function returns plain
// figures with the records that are wrong, and prints nothing.

const isEastAsian = ({lang}) => /^(?:zh|ja|ko)/.test(lang)
const isCertain = ({note}) => !/AMBIGUOUS/.test(note ?? '')
const filler = '展馆内外灯火通明，参观者络绎不绝。'

/** Where each kind of line stands in a story: below the headline, and for credits also at its end. */
const settings = {
  dateline: [(line) => `题目\n${line}`],
  credit: [(line) => `题目\n${line}`],
  byline: [
    (line) => `题目\n${line}`,
    (line) => `题目\n${line}\n${filler}`,
    (line) => `题目\n${filler}\n${line}`,
  ],
  'tail-dateline': [
    (line) => `题目\n${line}`,
    (line) => `题目\n${filler}\n${line}`,
    (line) => `题目\n${filler}${line}`,
  ],
}

/** Openings read by hand, by language: right only where every field is, wherever the line stands. */
export function datelines({records, articleOf}) {
  const own = records.filter((record) => isEastAsian(record) && isCertain(record))
  const languages = {}
  for (const {id, lang, kind, raw_first_sentence: line, expected} of own) {
    if (kind === 'not-dateline') continue
    const counts = (languages[lang.slice(0, 2)] ??= {all: 0, right: 0, wrong: []})
    counts.all++
    const told = settings[kind].map((text) => fieldsOf(articleOf(text(line))))
    const wanted = JSON.stringify(wantedOf(expected))
    const wrong = told.filter((fields) => JSON.stringify(fields) !== wanted)
    if (wrong.length === 0) counts.right++
    else counts.wrong.push({id, line, wanted: wantedOf(expected), told: wrong})
  }
  const others = records.filter(({kind}) => kind === 'not-dateline')
  const taken = others.filter(({raw_first_sentence: line}) => articleOf(`题目\n${line}`).dateline)
  return {languages, lookAlikes: {all: others.length, taken}}
}

function wantedOf({agency, places, month, day, year, reporters}) {
  return {agency, places, month, day, year, reporters}
}

function fieldsOf({dateline, bylines}) {
  const {agency, places = [], month, day, year} = dateline ?? {}
  return {
    agency: agency ?? null,
    places,
    month: month ?? null,
    day: day ?? null,
    year: year ?? null,
    reporters: bylines.filter(({role}) => role !== 'source' && role !== 'editor').map(({name}) => name),
  }
}

/** Leading lines without ground truth: which are taken for a dateline, by shape, the commonest shapes first. */
export function coverage({records, articleOf}) {
  const shapes = new Map()
  let taken = 0
  for (const record of records) {
    const line = record.line ?? record.text
    const {dateline} = articleOf(`题目\n${line}`)
    const shape = shapes.get(record.shape) ?? {shape: record.shape, all: 0, taken: 0, missed: []}
    shapes.set(record.shape, shape)
    shape.all++
    if (dateline) {
      shape.taken++
      taken++
    } else shape.missed.push(line)
  }
  return {all: records.length, taken, shapes: [...shapes.values()].sort((a, b) => b.all - a.all)}
}

/** A dated story's day and year from its text alone; the dateline may be of the day before. */
export function dates({records, articleOf}) {
  const day = {all: 0, right: 0, wrong: []}
  const year = {all: 0, known: 0, wrong: []}
  for (const {title, text, date} of records) {
    const article = articleOf(`${title}\n${text}`)
    const {month: ownMonth, day: ownDay} = article.dateline ?? {}
    if (ownMonth !== undefined && ownDay !== undefined) {
      day.all++
      const days = [date, dayBefore(date)].map((iso) => iso.slice(5))
      const printed = `${String(ownMonth).padStart(2, '0')}-${String(ownDay).padStart(2, '0')}`
      if (days.includes(printed)) day.right++
      else day.wrong.push({date, raw: article.dateline.raw, title})
    }
    year.all++
    const [found] = /^\d{4}/.exec(article.date) ?? []
    if (found === undefined) continue
    year.known++
    if (found !== date.slice(0, 4))
      year.wrong.push({date, told: article.date, evidence: article.dateEvidence, title})
  }
  return {day, year}
}

function dayBefore(iso) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Real articles with real lists in the seed's layout: the boundaries are known by construction. */
export function seedShaped({records, articleOf}) {
  const wrong = []
  for (const {text, expected} of records) {
    const {headline, paragraphs, endMark, relatedLists} = articleOf(text)
    // An editor's line stands after the end mark; the ground truth has it apart from the paragraphs.
    const told =
      expected.editor_line === null ? expected.paragraphs : [...expected.paragraphs, expected.editor_line]
    const pairs = {
      headline: [headline, expected.headline],
      // A paragraph of control characters is none.
      paragraphs: [paragraphs, told.filter((words) => clean(words) !== '')],
      endMark: [endMark ?? null, expected.end_mark],
      lists: [
        relatedLists.map(({label, items}) => [label, ...items.map((item) => item.headline)]),
        expected.lists.map(({label, items}) => [label, ...items]),
      ],
    }
    const faults = Object.entries(pairs).filter(([, [own, wanted]]) => plain(own) !== plain(wanted))
    if (faults.length > 0) wrong.push({headline: expected.headline, faults: Object.fromEntries(faults)})
  }
  return {all: records.length, right: records.length - wrong.length, wrong}
}

function plain(value) {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? clean(part) : part))
}

function clean(words) {
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
