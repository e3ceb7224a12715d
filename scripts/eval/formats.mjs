// Measures containers against the samples of each format: every sample must become records with headline, date and text.
import {copyFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {recordsIn} from '../../lib/index.js'

const limits = {recordBytes: 1 << 24, containerBytes: 2 ** 34, ratio: 200, depth: 4}

/** The ending that a sample of each folder should have had, where its own says nothing. */
const endings = {
  'anpa-iptc7901': 'anpa',
  email: 'eml',
  newsml: 'xml',
  'newsml-g2': 'xml',
  ninjs: 'json',
  nitf: 'xml',
  'rss-atom': undefined,
  warc: undefined,
  wxr: 'xml',
}

/** Samples that stand among those of another format. */
function special(format, name) {
  if (format !== 'newsml' || !name.endsWith('.txt')) return undefined
  return name.startsWith('email') ? 'eml' : 'anpa'
}

/** What became of every sample of every format: by folder, a row a file. */
export async function measureFormats(corpora) {
  const out = {}
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-formats-'))
  try {
    for (const [format, usual] of Object.entries(endings)) {
      const from = join(corpora, 'formats', format)
      out[format] = []
      for (const name of readdirSync(from).sort()) {
        const ending = special(format, name) ?? usual
        const fits = ending === undefined || name.endsWith(`.${ending}`)
        const path = fits ? name.replace(/\.bad$/, '') : `${name}.${ending}`
        copyFileSync(join(from, name), join(folder, path))
        out[format].push({name, ...(await measure(folder, path))})
        rmSync(join(folder, path))
      }
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
  return out
}

/** Counts of one container: records, those with headline, date and text, and what was said. */
export async function measure(folder, path, columns = {}) {
  const row = {records: 0, whole: 0, headline: 0, date: 0, text: 0, rejected: 0, said: []}
  for await (const found of recordsIn(folder, path, {limits, columns})) {
    if ('fault' in found) {
      if (found.fault.fatal) row.rejected++
      row.said.push(`${found.within ? `${found.within}: ` : ''}${found.fault.reason}`)
      continue
    }
    // A picture is no article.
    if ('picture' in found) continue
    const {fields, text} = found.record
    row.records++
    if (fields.headline) row.headline++
    if (fields.date) row.date++
    if (text) row.text++
    if (fields.headline && fields.date && text) row.whole++
  }
  return row
}

/** Every file that was made to do harm, read as each format: how many, and those that threw or took over a second. */
export async function measureBadInput(corpora) {
  const endings = ['jsonl', 'json', 'csv', 'xml', 'sgm', 'warc', 'zip', 'gz', 'eml', 'anpa', 'html']
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-bad-'))
  const out = {files: 0, readings: 0, thrown: [], slow: [], silent: []}
  const json = {valid: 0, invalidTaken: []}
  try {
    for (const group of readdirSync(join(corpora, 'bad-input'))) {
      if (group === 'README.md') continue
      for (const name of readdirSync(join(corpora, 'bad-input', group))) {
        out.files++
        for (const ending of endings) {
          const path = ending === 'gz' ? 'a.json.gz' : `a.${ending}`
          copyFileSync(join(corpora, 'bad-input', group, name), join(folder, path))
          const start = performance.now()
          try {
            const {records, said} = await measure(folder, path)
            if (group === 'json' && ending === 'json') {
              if (name.startsWith('n_') && records > 0) json.invalidTaken.push(name)
              if (name.startsWith('y_')) json.valid++
            }
            if (records === 0 && said.length === 0) out.silent.push(`${name} as ${ending}`)
          } catch (error) {
            out.thrown.push(`${name} as ${ending}: ${error.message}`)
          }
          out.readings++
          const took = performance.now() - start
          if (took > 1000) out.slow.push(`${name} as ${ending}: ${Math.round(took)} ms`)
          rmSync(join(folder, path))
        }
      }
    }
  } finally {
    rmSync(folder, {recursive: true})
  }
  return {...out, json}
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const corpora =
    process.env.PRESSMARK_CORPORA ?? new URL('../../../shared/corpora', import.meta.url).pathname
  for (const [format, rows] of Object.entries(await measureFormats(corpora))) {
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
    console.log(
      `${format}: ${rows.length} files, ${rows.filter((row) => row.records > 0).length} with records; ${sum('records')} records, ${sum('whole')} with headline, date and text (${sum('headline')}, ${sum('date')}, ${sum('text')}); ${sum('rejected')} rejected`,
    )
    for (const {name, records, whole, headline, date, text, said} of rows)
      if (whole < records || records === 0 || process.argv.includes('--all'))
        console.log(
          `  ${name}: ${records} records, ${headline} headlines, ${date} dates, ${text} texts ${said.slice(0, 3).join(' | ').slice(0, 220)}`,
        )
  }
  const {files, readings, thrown, slow, silent, json} = await measureBadInput(corpora)
  console.log(
    `bad input: ${files} files, ${readings} readings; ${thrown.length} threw, ${slow.length} took over a second, ${silent.length} were empty lists; of the JSON suite ${json.invalidTaken.length} invalid files gave records`,
  )
  for (const line of [...thrown, ...slow, ...json.invalidTaken]) console.log(`  ${line}`)
  console.log(`  without records or messages: ${silent.slice(0, 12).join(', ')}`)
}
