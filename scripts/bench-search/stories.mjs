// The stories that are indexed, and what is asked of them.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {drawing} from './numbers.mjs'

const mixed = 'chinanews,zh-web,cctv,sogou,reuters,en-2020'

/** Chinese and English, mixed in a fixed order; more than there are, and each is told again under a longer headline. */
export function readStories(corpora, count) {
  const all = (process.env.TEXTS ?? mixed).split(',').flatMap((name) =>
    gunzipSync(readFileSync(join(corpora, `${name}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({title, text, body}) => ({
        title: (title ?? '').trim(),
        text: (text ?? body ?? '').replace(/&nbsp;|\0/g, ' ').trim(),
      }))
      .filter(({text}) => text.length > 20 && text.length < 20_000),
  )
  return Array.from({length: count}, (_, at) => {
    const own = all[(at * 7919) % all.length]
    const again = Math.floor(at / all.length)
    return {
      ...own,
      title: own.title && again > 0 ? `${own.title} ${again}` : own.title,
      told: at % all.length,
    }
  })
}

/** Where a story's seed lies, by its number; all years have as many. */
export function seedOf(at) {
  return `20${String(10 + (at % 15)).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/${at}.txt`
}

export function writeSeed(folder, path, {title, text}) {
  const date = path.slice(0, 7).replace('/', '-')
  writeFileSync(join(folder, path), `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n${text}\n`)
}

export function writeSeeds(folder, stories) {
  rmSync(folder, {recursive: true, force: true})
  for (const [at, story] of stories.entries()) {
    mkdirSync(join(folder, dirname(seedOf(at))), {recursive: true})
    writeSeed(folder, seedOf(at), story)
  }
}

export function isChinese(text) {
  return /\p{sc=Han}/u.test(text)
}

/** Texts of 1 to 8 characters in a row as they stand in Chinese stories, each as often as the others. */
export function substringsOf(stories, count, seed) {
  const below = drawing(seed)
  const chinese = stories.filter(({text}) => isChinese(text.slice(0, 100)))
  return Array.from({length: count}, (_, number) => {
    const length = 1 + (number % 8)
    for (;;) {
      const lines = chinese[below(chinese.length)].text.split('\n')
      const line = lines[below(lines.length)]
      const start = below(Math.max(1, line.length - length))
      const text = line.slice(start, start + length).trim()
      if (text.length === length && isChinese(text) && !/[^\p{sc=Han}\d，。、]/u.test(text)) return text
    }
  })
}

/** Chinese headlines that no other story has, each with its story, a half of it, and the stories that this tells as well. */
export function headlinesOf(stories, count, seed) {
  const below = drawing(seed)
  const owners = new Map()
  for (const [at, {title}] of stories.entries()) owners.set(title, owners.has(title) ? -1 : at)
  return [...owners]
    .filter(([title, at]) => at >= 0 && title.length > 7 && isChinese(title))
    .slice(0, count)
    .map(([title, at]) => {
      const length = 6 + below(5)
      const start = below(Math.max(1, title.length - length))
      const part = title.slice(start, start + length).trim()
      // Where the half is all that is typed, the same story told again is as good.
      return {title, part, at, isTold: (other) => stories[other]?.told === stories[at].told}
    })
}
