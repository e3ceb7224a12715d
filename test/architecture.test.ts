import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** Rooms by floor: an import goes down, or stays in its room. */
const floors = [
  ['record', 'home.ts'],
  ['text'],
  ['importers'],
  ['engine', 'config', 'read', 'parse', 'archive', 'render', 'search', 'publish'],
  ['pipeline', 'answers', 'serve', 'client'],
  ['index.ts', 'commands'],
  ['cli.ts'],
]

/** The one room that a library lives in. */
const homes: Record<string, readonly string[]> = {
  unified: ['parse'],
  'remark-parse': ['parse'],
  'remark-gfm': ['parse'],
  'remark-rehype': ['parse'],
  'remark-cjk-friendly': ['parse'],
  'remark-cjk-friendly-gfm-strikethrough': ['parse'],
  'rehype-sanitize': ['parse'],
  'rehype-stringify': ['parse'],
  htmlparser2: ['importers'],
  linkedom: ['importers'],
  '@mozilla/readability': ['importers'],
  nunjucks: ['render'],
  'pinyin-pro': ['render'],
  'csv-parse': ['importers'],
  fflate: ['read', 'render'],
  chokidar: ['serve'],
  sharp: ['pipeline'],
  '@resvg/resvg-js': ['pipeline'],
  '@exodus/bytes': ['read', 'text'],
  yaml: ['text'],
  zod: ['config', 'parse', 'render', 'text'],
  commander: ['cli.ts'],
}

/** Rooms that may touch the world: files, threads, sockets, the process, the browser. */
const edges = [
  'read',
  'publish',
  'serve',
  'config',
  'pipeline',
  'answers',
  'engine',
  'commands',
  'client',
  'cli.ts',
]
const pureBuiltins = ['node:buffer', 'node:crypto']

interface Import {
  readonly from: string
  readonly to: string
}

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8')
  return [
    ...text.matchAll(/^(?:import|export)\b[^'"\n]*?(?:\{[^}]*\}[^'"\n]*)?from '([^']+)'|^import '([^']+)'/gm),
  ].map(([, from = '', bare = '']) => ({from: file, to: from || bare}))
})
const local = imports
  .filter(({to}) => to.startsWith('.'))
  .map(({from, to}) => ({
    from,
    to: relative(src, join(src, dirname(from), to))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
  }))
const roomOf = (file: string): string => file.split('/')[0]!
const floorOf = (file: string): number => floors.findIndex((rooms) => rooms.includes(roomOf(file)))

describe('the architecture', () => {
  test('every file stands in a room of the plan, and imports were found', () => {
    expect(files.filter((file) => floorOf(file) === -1)).toEqual([])
    expect(local.length).toBeGreaterThan(50)
    expect(local.filter(({to}) => !files.includes(to))).toEqual([])
  })

  test('imports go down, and rooms of one floor do not know each other', () => {
    const wrong = local.filter(({from, to}) => {
      const [own, other] = [roomOf(from), roomOf(to)]
      return own !== other && floorOf(from) <= floorOf(to)
    })
    expect(wrong).toEqual([])
  })

  test('a room is entered by its index', () => {
    const open = ['text', 'engine', 'search']
    const wrong = local.filter(
      ({from, to}) =>
        roomOf(from) !== roomOf(to) &&
        !open.includes(roomOf(to)) &&
        to.includes('/') &&
        !/^\w+\/index\.ts$/.test(to),
    )
    expect(wrong.filter(({from, to}) => !(from === 'cli.ts' && to.startsWith('commands/')))).toEqual([])
  })

  test('there is no circle of imports', () => {
    const next = new Map<string, Import[]>()
    for (const one of local) next.set(one.from, [...(next.get(one.from) ?? []), one])
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open')
        return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      state.set(file, 'open')
      for (const {to} of next.get(file) ?? []) visit(to, [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  test('each library has one home', () => {
    const wrong = imports.filter(({from, to}) => {
      if (to.startsWith('.') || to.startsWith('node:') || ['hast', 'mdast', 'unist'].includes(to))
        return false
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)![0]
      return (
        !(homes[name] ?? ['parse']).includes(roomOf(from)) ||
        (!homes[name] && !/^(mdast|hast|micromark|unist)-/.test(name))
      )
    })
    expect(wrong).toEqual([])
  })

  test('only the edges touch the world', () => {
    const wrong = imports.filter(
      ({from, to}) => to.startsWith('node:') && !pureBuiltins.includes(to) && !edges.includes(roomOf(from)),
    )
    expect(wrong).toEqual([])
  })

  test('no clock, chance or locale in what is pure', () => {
    const pure = files.filter((file) => !edges.includes(roomOf(file)))
    const wrong = pure.filter((file) =>
      /\bnew Date\b|\bDate\.now\b|Math\.random|localeCompare|toLocale|\bIntl\.|performance\.now/.test(
        readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    )
    expect(wrong).toEqual([])
  })
})
