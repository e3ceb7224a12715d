// Encodings, formats and saved pages, against samples of each.
import {join} from 'node:path'
import {sourceOf} from '../../lib/index.js'
import {originals, reading, survivors, undeclared} from './encodings.mjs'
import {measureFormats} from './formats.mjs'
import {check, corpora, figure, missed, share} from './ground.mjs'

export function encodings() {
  const files = originals(corpora)
  for (const [how, all] of [
    ['as they are', files],
    ['without what they declare', undeclared(files)],
  ]) {
    const {right, all: whole, wrong} = reading(all, sourceOf)
    figure(`encodings, files ${how}`, right, whole)
    missed(wrong.map((row) => JSON.stringify(row)))
  }
  const {all, thrown} = survivors(join(corpora, 'bad-input'), sourceOf)
  check('bad input becomes a text or a message', thrown.length === 0, `${all} files ${thrown.join(' ')}`)
}

export async function formats() {
  console.log('     samples of formats: files with records, records, records with headline, date and body')
  for (const [format, files] of Object.entries(await measureFormats(corpora))) {
    const sum = (name) => files.reduce((all, row) => all + row[name], 0)
    const read = files.filter(({records}) => records > 0).length
    console.log(
      `       ${format.padEnd(15)} ${share(read, files.length)}, ${sum('records')}, ${sum('whole')}`,
    )
    figure(`${format}, samples that become records`, read, files.length)
    missed(files.filter(({whole}) => whole === 0).map((row) => `${row.name}: ${reasonOf(row)}`))
  }
}

/** Why a sample gave no record with all three: what was said of it, or what its records do not say. */
function reasonOf({records, said, ...counts}) {
  const lacking = ['headline', 'date', 'text'].filter((part) => counts[part] === 0)
  const lacks = records === 0 ? 'no record' : `without ${lacking.join(', ') || 'one that has all'}`
  return [...said.slice(0, 1), lacks].join('; ')
}
