import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {importCommand} from '../../src/commands/import.js'
import {newProject, type Project, treeOf} from '../pipeline/project.js'

async function run(
  {root}: Project,
  source: string,
  into?: string,
): Promise<{code: number; out: string; err: string}> {
  let out = ''
  let err = ''
  const io = {
    out: (text: string) => void (out += text),
    write: () => Promise.resolve(),
    err: (text: string) => void (err += text),
    cwd: root,
    caller: 'pressmark',
    now: () => 0,
    screen: {write: () => undefined},
  }
  return {code: await importCommand(source, {into}, io), out, err}
}

const record = (id: string, title: string, more = {}): string =>
  JSON.stringify({id, title, text: '第一段。\n---\n第二段。', date: '2024-04-28', author: '周文', ...more})
const lines = [
  record('a/b', '一', {n: {x: [1, null, 'y: #']}, no: 'yes'}),
  record('c', '二', {date: ''}),
  '{',
].join('\n')

describe('pressmark import', () => {
  test('tells what could not be decoded, and heeds a stated encoding', async () => {
    const project = newProject({})
    project.write('a.csv', Buffer.from('title,text\nx,caf\u00e9\n', 'latin1'))
    project.write(
      'b.txt',
      Buffer.concat([Buffer.from('江口渡船恢复夜航\n头班'), Buffer.of(0xff), Buffer.from('船七点开出\n')]),
    )
    project.write('pressmark.yaml', 'encodings: {a.csv: windows-1252}\n')
    expect((await run(project, 'a.csv')).err).toBe('')
    expect([...treeOf(join(project.root, 'seeds')).values()].join('')).toContain(
      Buffer.from('café').toString('latin1'),
    )
    expect((await run(project, 'b.txt')).err).toBe(
      'b.txt (record 1) warning Unexpected byte `0xFF` at offset 31 of its text, expected utf-8; it is shown as `\ufffd` (encoding)\n',
    )
  })

  test('writes seeds that a person can read', async () => {
    const project = newProject({'dump.jsonl': lines})
    expect(await run(project, 'dump.jsonl')).toMatchObject({
      code: 0,
      out: 'Read 3, wrote 2, unchanged 0, rejected 1 records: seeds/dump\n',
    })
    expect([...treeOf(join(project.root, 'seeds')).keys()]).toEqual([
      'dump/2024/04/2024-04-28-a-b.txt',
      'dump/undated/c.txt',
    ])
    expect(readFileSync(join(project.root, 'seeds/dump/2024/04/2024-04-28-a-b.txt'), 'utf8'))
      .toMatchInlineSnapshot(`
      "---
      headline: 一
      date: 2024-04-28
      reporters:
        - 周文
      extra:
        n:
          x:
            - 1
            - null
            - "y: #"
        no: yes
      ---
      第一段。
      ---
      第二段。
      "
    `)
  })

  test('gives the same site as the container itself', async () => {
    const project = newProject({'dump.jsonl': lines})
    await run(project, 'dump.jsonl')
    const {published, messages} = await project.build()
    expect({published, messages}).toEqual({published: 2, messages: []})
    const page = Buffer.from(
      project.published().get('articles/dump/2024/04/2024-04-28-a-b.html')!,
      'latin1',
    ).toString('utf8')
    for (const words of ['一', '周文', '第一段。', '第二段。']) expect(page).toContain(words)
  })

  test('run again it writes nothing twice, takes what changed, and leaves what was edited', async () => {
    const project = newProject({'dump.jsonl': lines})
    await run(project, 'dump.jsonl')
    expect((await run(project, 'dump.jsonl')).out).toContain('wrote 0, unchanged 2,')
    project.write('seeds/dump/undated/c.txt', '二\n改过的正文')
    project.write(
      'dump.jsonl',
      [record('a/b', '一一', {date: '2024-05-01'}), record('c', '二二', {date: ''})].join('\n'),
    )
    expect(await run(project, 'dump.jsonl')).toEqual({
      code: 0,
      out: 'Read 2, wrote 1, unchanged 0, left 1 as edited, rejected 0 records: seeds/dump\n',
      err: 'seeds/dump/undated/c.txt warning Unexpected change since this was imported; it was left as it is, remove it to import it again (edited-import)\n',
    })
    const seeds = treeOf(join(project.root, 'seeds'))
    expect([...seeds.keys()]).toEqual(['dump/2024/04/2024-04-28-a-b.txt', 'dump/undated/c.txt'])
    expect(Buffer.from(seeds.get('dump/2024/04/2024-04-28-a-b.txt')!, 'latin1').toString('utf8')).toContain(
      'headline: 一一',
    )
  })

  test('two records of one name have a file each, the same on every run', async () => {
    const project = newProject({
      'dump.jsonl': [record('a', '一'), record('a', '二'), record('A', '三')].join('\n'),
    })
    await run(project, 'dump.jsonl', 'seeds/x')
    const before = treeOf(join(project.root, 'seeds'))
    expect(before.size).toBe(3)
    expect((await run(project, 'dump.jsonl', 'seeds/x')).out).toContain('wrote 0, unchanged 3')
    expect(treeOf(join(project.root, 'seeds'))).toEqual(before)
  })

  test('no name of a record leads out of the folder', async () => {
    const ids = ['../../evil', '/etc/evil', 'con', '..', 'a\u0000b', '.hidden', 'x'.repeat(500)]
    const project = newProject({'dump.jsonl': ids.map((id) => record(id, '一')).join('\n')})
    expect((await run(project, 'dump.jsonl')).out).toContain('wrote 7')
    expect(
      [...treeOf(project.root).keys()].filter(
        (path) => path.endsWith('.txt') && !path.startsWith('seeds/dump/2024/04/2024-04-28-'),
      ),
    ).toEqual([])
  })

  test('what is not there, and what lies among the seeds, is told', async () => {
    const project = newProject({'seeds/dump.jsonl': record('a', '一')})
    expect(await run(project, 'nowhere.jsonl')).toEqual({
      code: 1,
      out: '',
      err: 'Cannot find `nowhere.jsonl`\n',
    })
    expect((await run(project, 'seeds/dump.jsonl')).err).toContain('(imported-seed)')
  })
})
