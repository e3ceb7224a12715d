import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {newProject, pathOf, type Project, story} from '../pipeline/project.js'
import {faultsOf} from './schemas.js'

const cli = fileURLToPath(new URL('../../lib/cli.js', import.meta.url))
const require = createRequire(import.meta.url)
// As another package asks for them.
const faults = (name: string): ((value: unknown) => string) =>
  faultsOf(JSON.parse(readFileSync(require.resolve(`pressmark/${name}.schema.json`), 'utf8')) as object)

function run({root}: Project, args: readonly string[], input = ''): unknown[] {
  const {stdout} = spawnSync(process.execPath, [cli, ...args], {cwd: root, input, encoding: 'utf8'})
  return args[0] === 'parse'
    ? stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : [JSON.parse(stdout)]
}

const some = (): Project =>
  newProject({
    ...Object.fromEntries(Array.from({length: 12}, (_, number) => [pathOf(number), story(number)])),
    'seeds/again.txt': story(3),
    'seeds/odd.txt': '中新社上海13月1日电 港口扩建。\n',
    'seeds/empty.txt': '',
    'seeds/dump.jsonl': '{"id": 1, "text": "港口扩建。"}\n{"id": 2}\nno\n',
    'seeds/en.txt': 'Harbour opens\n\nWASHINGTON, April 2 (Reuters) - It was reported here.\n',
  })

/** Without a property that it must have, and with one that nobody knows. */
function refuses(name: string, value: object): void {
  const [first] = Object.keys(value)
  expect(
    faults(name)(Object.fromEntries(Object.entries(value).slice(1))),
    `${name} without ${first}`,
  ).not.toBe('')
  expect(faults(name)({...value, unheardOf: 1}), name).not.toBe('')
}

test('what `build --json` prints is as its schema says, published or not', () => {
  const project = some()
  const [outcome] = run(project, ['build', '--json']) as [{messages: object[]}]
  expect(faults('outcome')(outcome)).toBe('')
  expect(outcome.messages.length).toBeGreaterThan(3)
  for (const message of outcome.messages) expect(faults('message')(message)).toBe('')
  refuses('outcome', outcome)
  refuses('message', outcome.messages[0]!)
  const [failed] = run(newProject(), ['build', '--json'])
  expect(failed).toHaveProperty('error')
  expect(faults('outcome')(failed)).toBe('')
})

test('what `duplicates --json` prints is as its schema says', () => {
  const [found] = run(some(), ['duplicates', '--json']) as [{texts: object[][]}]
  expect(faults('duplicates')(found)).toBe('')
  expect(found.texts).toHaveLength(1)
  refuses('duplicates', found)
  expect(faults('duplicates')({threshold: 0.8, texts: [[found.texts[0]![0]]]})).not.toBe('')
})

test('what `inspect --json` prints is an article, and its source is one', () => {
  const project = some()
  for (const file of ['seeds/odd.txt', 'seeds/en.txt', pathOf(2)]) {
    const [article] = run(project, ['inspect', '--json', file]) as [{source: object; messages: object[]}]
    expect(faults('article')(article)).toBe('')
    expect(faults('source')(article.source)).toBe('')
    for (const message of article.messages) expect(faults('message')(message)).toBe('')
    refuses('article', article)
    refuses('source', article.source)
  }
})

test('each line that `parse` answers with is an answer, also where there is no article', () => {
  const questions = [
    JSON.stringify({id: {a: [1]}, text: story(1)}),
    JSON.stringify({
      id: 'b',
      text: story(2),
      url: 'https://example.org/2020/04-03/1.shtml',
      metadata: {votes: 3},
    }),
    '{"id": 3, "text": ""}',
    '{"text": 7}',
    '[1]',
    'no',
  ]
  const answers = run(newProject(), ['parse'], questions.join('\n')) as {article: unknown}[]
  expect(answers.map(({article}) => article !== null)).toEqual([true, true, false, false, false, false])
  for (const answer of answers) expect(faults('answer')(answer)).toBe('')
  refuses('answer', answers[0]!)
})

test('what scripts in `data/` hand over is cards, and the published schemas are those of the package', async () => {
  const project = some()
  project.write('pressmark.yaml', 'language: en\nsearch: false\n')
  await project.build()
  const files = project.published()
  const scripts = [...files].filter(([url]) => /^data\/.*\.js$/.test(url))
  expect(scripts.length).toBeGreaterThan(1)
  for (const [url, text] of scripts) {
    const [, name, cards] = /^pressmark\(("[^"]*"),(.*)\)\n$/.exec(Buffer.from(text, 'latin1').toString())!
    expect(`data/${JSON.parse(name!) as string}.js`).toBe(url)
    const handed = JSON.parse(cards!) as {cards: object[]}
    expect(faults('cards')(handed), url).toBe('')
    expect(faults('cards')({cards: handed.cards.map((card) => ({...card, unheardOf: 1}))})).not.toBe('')
  }
  for (const name of ['article', 'cards', 'manifest']) {
    const file = `${name}.schema.json`
    expect(files.get(file) === readFileSync(join(cli, '..', file), 'latin1'), file).toBe(true)
  }
  expect(faults('manifest')(JSON.parse(files.get('manifest.json')!))).toBe('')
})
