// The seed's own site: dates from the text alone and with the address, and the seed's form with its boundaries.
import {articlesOf, check, figure, missed, records, same, share} from './ground.mjs'

export function dates() {
  const all = records('chinanews.jsonl.gz')
  const alone = articlesOf(all.map(({title, text}, id) => ({id, text: `${title}\n${text}`})))
  const wrong = alone.filter(
    ({date}, at) => /^\d/.test(date) && date.slice(0, 4) !== all[at].date.slice(0, 4),
  )
  const known = alone.filter(({date}) => /^\d/.test(date)).length
  check(
    'year from the text alone, wrong',
    wrong.length <= all.length * 0.005,
    `${share(wrong.length, all.length)}, ${known} known`,
  )
  const stated = alone.flatMap(({dateline}, at) => (dateline?.day ? [{dateline, date: all[at].date}] : []))
  const near = stated.filter(({dateline, date}) => isNear(dateline, date))
  figure('day and month where a dateline stands', near.length, stated.length)
  const addressed = articlesOf(all.map(({title, text, url}, id) => ({id, text: `${title}\n${text}`, url})))
  figure('date with the address', addressed.filter(({date}, at) => date === all[at].date).length, all.length)
}

/** A story is out on the day of its dateline, or up to three days later. */
function isNear({month, day}, date) {
  const [year, outMonth, outDay] = date.split('-').map(Number)
  const days =
    (Date.UTC(year, outMonth - 1, outDay) - Date.UTC(year, (month ?? outMonth) - 1, day)) / 86_400_000
  return days >= -1 && days <= 3
}

/** Real articles with real lists in the seed's layout: the boundaries are known by construction. */
export function seedForm() {
  const all = records('seed-shaped.jsonl.gz')
  const articles = articlesOf(all.map(({id, text}) => ({id, text})))
  const plain = (words) => words.replace(/[\s\u3000]+/g, ' ').trim()
  const bare = (words) => words.replace(/[\s\u3000]+/g, '')
  const rows = all.map(({id, expected}, at) => {
    const {headline, paragraphs, endMark, credits, relatedLists, dateline} = articles[at]
    // The ground truth has dateline and end mark within the paragraphs, the editor's line apart.
    const apart = bare([dateline?.raw ?? '', ...credits, endMark ?? ''].join(''))
    const written = bare(expected.paragraphs.join(''))
    const lost = written.length - bare(paragraphs.join('')).length
    const right = {
      headline: plain(headline) === plain(expected.headline),
      paragraphs: paragraphs.every((words) => written.includes(bare(words))) && lost <= apart.length + 1,
      'end mark': endMark === expected.end_mark,
      'editor line':
        expected.editor_line === null ||
        credits.some((words) => plain(words) === plain(expected.editor_line)),
      lists: same(
        relatedLists.map(({label, items}) => [label, ...items.map((item) => plain(item.headline))]),
        expected.lists.map(({label, items}) => [label, ...items.map(plain)]),
      ),
    }
    return {id, right, isRight: Object.values(right).every(Boolean)}
  })
  for (const part of Object.keys(rows[0].right))
    console.log(
      `       ${part.padEnd(12)} ${share(rows.filter(({right}) => right[part]).length, rows.length)}`,
    )
  figure('the seed’s form, all right', rows.filter(({isRight}) => isRight).length, rows.length)
  missed(rows.filter(({isRight}) => !isRight).map(({id, right}) => `${id} ${JSON.stringify(right)}`))
}
