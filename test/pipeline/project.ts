import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {loadSettings} from '../../src/config/index.js'
import {silent} from '../../src/engine/progress.js'
import {fileStore} from '../../src/engine/store.js'
import {build, type Outcome, type Parsed, type Told} from '../../src/pipeline/index.js'

/** A project in a folder of its own, gone when the test is over. */
export interface Project {
  readonly root: string
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly remove: (path: string) => void
  readonly build: () => Promise<Outcome>
  /** Every published file by its address. */
  readonly published: () => Map<string, string>
}

export function newProject(files: Readonly<Record<string, string>> = {}): Project {
  const root = mkdtempSync(join(tmpdir(), 'pressmark-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  const project: Project = {
    root,
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), {recursive: true})
      writeFileSync(join(root, path), content)
    },
    remove: (path) => rmSync(join(root, path), {recursive: true}),
    build: async () => {
      const store = fileStore<Parsed>(join(root, '.pressmark/parsed.jsonl'))
      const standing = fileStore<Told>(join(root, '.pressmark/standing.jsonl'))
      return build(loadSettings(root), {store, standing, progress: silent, threads: 1})
    },
    published: () => treeOf(join(root, 'dist')),
  }
  for (const [path, content] of Object.entries(files)) project.write(path, content)
  return project
}

/** Every file below a folder, by path, as Latin-1 so that bytes are compared. */
export function treeOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}

const places = ['上海', '北京', '海口', '西安', '长春']
const subjects = ['港口', '粮食', '铁路', '博物馆', '渔业', '水库', '大学', '医院', '戏曲', '气象']
const verbs = ['扩建', '开放', '增产', '修复', '迎新', '转型']

/** A story of our own in the seed's form, always the same for a number. */
export function story(number: number, extra = ''): string {
  const place = places[number % places.length]!
  const subject = subjects[(number * 7) % subjects.length]!
  const headline = `${place}${subject}${verbs[number % verbs.length]!}第${number}号工程`
  const month = (number % 12) + 1
  const day = ((number * 5) % 28) + 1
  return [
    headline,
    `中新社${place}${month}月${day}日电 (记者 ${'赵钱孙李周'[number % 5]!}${'文武双全'[number % 4]!})当地${subject}部门${day}日宣布，${subject}的第${number}号工程如期完成。${extra}`,
    `这项${subject}工程历时${number + 2}年，${place}市民可以前往参观。(完)`,
    '- 最近发表',
    '-',
    '- 随机阅读',
    '-',
    `- ${places[(number + 1) % 5]!}${subjects[((number + 1) * 7) % 10]!}${verbs[(number + 1) % 6]!}第${number + 1}号工程`,
    `- 没有收入的标题${number % 3}`,
    '',
  ].join('\n')
}

/** Where a story's seed stands. */
export function pathOf(number: number): string {
  return `seeds/${2015 + (number % 4)}/${String(number).padStart(3, '0')}.txt`
}
