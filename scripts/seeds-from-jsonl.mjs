#!/usr/bin/env node
// Turns JSON Lines (gzip or plain; `title`, `text`, `date`, `url`) into seeds, one text file a record.
// usage: seeds-from-jsonl.mjs OUT LIMIT FILE…   (LIMIT records of each file, spread evenly over it; 0 for all)
// Writes OUT/<file's name>/<number>.txt: date and address as front matter, then the headline, then the text.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {gunzipSync} from 'node:zlib'

const [out, limit, ...files] = process.argv.slice(2)
if (!out || !/^\d+$/.test(limit ?? '') || files.length === 0) {
  console.error('usage: seeds-from-jsonl.mjs OUT LIMIT FILE…')
  process.exit(2)
}

for (const file of files) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const records = text.split('\n').filter(Boolean)
  const step = Number(limit) === 0 ? 1 : Math.max(1, records.length / Number(limit))
  const folder = join(out, basename(file).replace(/\.jsonl(\.gz)?$/, ''))
  mkdirSync(folder, {recursive: true})
  const total = Number(limit) === 0 ? records.length : Math.min(Number(limit), records.length)
  for (let number = 0; number < total; number++) {
    writeFileSync(
      join(folder, `${String(number).padStart(6, '0')}.txt`),
      seedOf(JSON.parse(records[Math.floor(number * step)])),
    )
  }
}

function seedOf({title, text, date, url}) {
  const front = [
    ...(date ? [`date: ${date}`] : []),
    ...(url && /^https?:\/\/\S+$/.test(url) ? [`original: ${JSON.stringify(url)}`] : []),
  ]
  return [...(front.length > 0 ? ['---', ...front, '---'] : []), ...(title ? [title] : []), text, ''].join(
    '\n',
  )
}
