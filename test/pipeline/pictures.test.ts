import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {newProject, type Project} from './project.js'

const picture = (width: number, color: string): Promise<Buffer> =>
  sharp({create: {width, height: width / 2, channels: 3, background: color}})
    .png({compressionLevel: 0})
    .toBuffer()

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
const harbour = text(
  '---',
  'headline: 横沙岛渔港的吊机',
  'date: 2020-04-28',
  'image: {src: cranes.png, alt: 吊机, caption: "清晨的 <吊机>", credit: 何一摄}',
  '---',
  '',
  '第一段。',
  '',
  '![灯塔](pictures/light%20house.png "守塔人")',
  '',
  '第二段有 ![小图](../small.png) 在句中。',
)

async function projectWithPictures(): Promise<Project> {
  const project = newProject({
    'seeds/2020/harbour.md': harbour,
    'seeds/plain.txt': text('没有图的一篇', '中新网天津2020年4月28日电 正文。(完)'),
  })
  project.write('seeds/2020/cranes.png', await picture(1200, '#b32'))
  project.write('seeds/2020/pictures/light house.png', await picture(300, '#2b3'))
  project.write('seeds/small.png', await picture(20, '#23b'))
  return project
}

const page = 'articles/2020/harbour.html'
const wordsOf = (latin1: string | undefined): string => Buffer.from(latin1 ?? '', 'latin1').toString('utf8')
const imagesIn = (html: string): string[] => html.match(/<img [^>]*>/g) ?? []

describe('pictures beside an article', () => {
  test('are published beside its page, measured, with caption and credit, those further down lazily', async () => {
    const project = await projectWithPictures()
    const {messages, read, published, manifest} = await project.build()
    expect(messages).toEqual([])
    expect([read, published]).toEqual([2, 2])
    expect(
      Object.keys(manifest.files)
        .filter((url) => url.endsWith('.png'))
        .sort(),
    ).toEqual([
      'articles/2020/cranes.png',
      'articles/2020/cranes~480.png',
      'articles/2020/cranes~960.png',
      'articles/2020/pictures/light house.png',
      'articles/small.png',
    ])
    expect(Object.keys(manifest.inputs)).toContain('2020/cranes.png')
    const html = wordsOf(project.published().get(page))
    expect(imagesIn(html)).toEqual([
      '<img src="../../articles/2020/cranes.png" srcset="../../articles/2020/cranes~480.png 480w, ../../articles/2020/cranes~960.png 960w, ../../articles/2020/cranes.png 1200w" sizes="(min-width: 45rem) 43rem, 100vw" width="1200" height="600" alt="吊机" decoding="async">',
      '<img src="../../articles/2020/pictures/light%20house.png" width="300" height="150" alt="灯塔" loading="lazy" decoding="async">',
      '<img src="../../articles/small.png" width="20" height="10" alt="小图" loading="lazy" decoding="async">',
    ])
    expect(html).toContain('<figcaption>清晨的 &lt;吊机&gt; <small>何一摄</small></figcaption></figure>')
    expect(html).toContain('<figcaption>守塔人</figcaption></figure>')
    expect(html).toMatch(/<p>第二段有 <img [^>]*> 在句中。<\/p>/)
  })

  test('change their article when they change, and nothing else; a new build gives the same bytes', async () => {
    const project = await projectWithPictures()
    await project.build()
    expect((await project.build()).drawn).toBe(0)
    project.write('seeds/2020/cranes.png', await picture(1000, '#444'))
    expect((await project.build()).drawn).toBe(1)
    const after = project.published()
    expect(wordsOf(after.get(page))).toContain('width="1000" height="500"')
    project.remove('seeds/small.png')
    const {drawn, messages} = await project.build()
    expect(drawn).toBe(1)
    expect(messages.map(({path, place, rule}) => [path, place, rule])).toEqual([
      ['seeds/2020/harbour.md', {line: 11, column: 6}, 'picture'],
    ])
    expect(project.published().has('articles/small.png')).toBe(false)
    project.write('seeds/small.png', await picture(20, '#23b'))
    await project.build()
    project.remove('dist')
    project.remove('.pressmark')
    await project.build()
    expect([...project.published()]).toEqual([...after])
  })

  test('that are missing, broken, elsewhere, outside or hostile are said, and never asked for', async () => {
    const project = newProject({
      'seeds/a/story.md': text(
        '# 图都坏了的一篇',
        '',
        ...['missing.png', 'broken.jpg', 'drawing.svg', '../../outside.png', 'linked.png'].flatMap((src) => [
          `![说明 "><script>alert(1)</script>](${src} "图注 <b>")`,
          '',
        ]),
        '![远的](https://example.com/far.png) ![脚本](javascript:alert(1)) ![数据](data:image/png;base64,AA)',
        '',
        '正文一句。',
      ),
      'seeds/a/broken.jpg': 'nothing',
      'seeds/a/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'outside.png': 'x',
    })
    project.write('outside.png', await picture(20, '#23b'))
    project.write('seeds/a/unnamed.png', await picture(20, '#23b'))
    symlinkSync(join(project.root, 'outside.png'), join(project.root, 'seeds/a/linked.png'))
    const {messages, published, rejected, manifest} = await project.build()
    expect([published, rejected]).toEqual([1, 0])
    expect(
      messages.map(({place, rule, reason, fatal}) => [place?.line, rule, fatal, reason.split(':')[1]]),
    ).toEqual([
      [13, 'picture', false, undefined],
      [13, 'picture', false, undefined],
      [13, 'picture', false, undefined],
      [3, 'picture', false, ' there is no such picture; a note stands in its place'],
      [
        5,
        'picture',
        false,
        ' it is no PNG, JPEG, GIF, WebP or AVIF, or is broken; a note stands in its place',
      ],
      [7, 'picture', false, ' one of SVG may hold scripts; save it as PNG; a note stands in its place'],
      [9, 'picture', false, ' it leads out of the folder of the seeds; a note stands in its place'],
      [11, 'picture', false, ' it leads out of the folder of the seeds; a note stands in its place'],
      [undefined, 'unnamed-picture', false, undefined],
    ])
    expect(Object.keys(manifest.files).filter((url) => /\.(?:png|jpg|svg)$/.test(url))).toEqual([])
    const html = wordsOf(project.published().get('articles/a/story.html'))
    expect(imagesIn(html)).toEqual([])
    expect(html.match(/class="no-picture"/g)).toHaveLength(5)
    expect(html.match(/<figcaption>图注 &lt;b&gt;<\/figcaption>/g)).toHaveLength(5)
    expect(html).not.toContain('<script>alert')
  })

  test('named in front matter alone stand before and behind the text; a picture that the text shows, there', async () => {
    const project = newProject({
      'seeds/story.md': text(
        '---',
        'headline: 两张图',
        'images:',
        '  - first.png',
        '  - {src: second.png, caption: 第二张}',
        '  - in.png',
        '---',
        '',
        '正文。',
        '',
        '![在文中](in.png)',
      ),
    })
    for (const name of ['first', 'second', 'in'])
      project.write(`seeds/${name}.png`, await picture(20, '#23b'))
    expect((await project.build()).messages).toEqual([])
    const html = wordsOf(project.published().get('articles/story.html'))
    const order = [...html.matchAll(/<img src="[^"]*\/(\w+)\.png"|<p>(正文。)/g)].map(
      ([, one, other]) => one ?? other,
    )
    expect(order).toEqual(['first', '正文。', 'in', 'second'])
  })

  test('that a record of a container names stand beside the container', async () => {
    const project = newProject({
      'seeds/dump.jsonl': `${JSON.stringify({id: 'a', title: '记录一', body: '正文。'})}\n`,
      'overrides.yaml': 'dump/a:\n  image: small.png\n',
    })
    project.write('seeds/small.png', await picture(20, '#23b'))
    expect((await project.build()).messages).toEqual([])
    expect(wordsOf(project.published().get('articles/dump/a.html'))).toContain(
      'src="../../articles/small.png"',
    )
  })

  test('are found in an archive as its articles name them, and published beside these', async () => {
    const project = newProject({'seeds/plain.txt': text('没有图的一篇', '正文。')})
    const zip = async (): Promise<Uint8Array> =>
      zipSync({
        '2020/harbour.md': strToU8('# 渔港\n\n![吊机](../photos/cranes.png "清晨的吊机")\n\n正文。'),
        '2020/page.html': strToU8(saved('../photos/cranes.png')),
        'photos/cranes.png': await picture(1200, '#b32'),
        'photos/unnamed.png': await picture(20, '#23b'),
        'photos/drawing.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'photos/large.png': new Uint8Array(20_000_000),
        '../outside.png': await picture(20, '#23b'),
      })
    project.write('seeds/old/dump.zip', await zip())
    const {read, published, rejected, messages, manifest} = await project.build()
    expect([read, published, rejected]).toEqual([4, 3, 1])
    expect(report(messages)).toBe(
      text(
        'seeds/old/dump.zip/photos/large.png warning Cannot use this picture: it has more than 16777216 bytes (`limits.recordBytes`) (picture)',
        'seeds/old/dump.zip/../outside.png (record 3) error Unexpected name of a file in an archive: it leads out of the archive; the file was left out (unsafe-name)',
        'seeds/old/dump.zip/2020/page.html (record 2) warning Cannot show the picture `gone.jpg`: there is no such picture; a note stands in its place (picture)',
        'seeds/old/dump.zip/photos/unnamed.png warning Unexpected picture that no article names, and 1 more in its folder; it is not published (unnamed-picture)',
      ),
    )
    expect(
      Object.keys(manifest.files)
        .filter((url) => /^articles\/.*png$/.test(url))
        .sort(),
    ).toEqual([
      'articles/old/dump/photos/cranes.png',
      'articles/old/dump/photos/cranes~480.png',
      'articles/old/dump/photos/cranes~960.png',
    ])
    expect(Object.keys(manifest.inputs)).toContain('old/dump.zip/photos/cranes.png')
    const after = project.published()
    const html = wordsOf(after.get('articles/old/dump/2020/harbour.html'))
    expect(imagesIn(html)[0]).toContain('src="../../../../articles/old/dump/photos/cranes.png"')
    expect(html).toContain('<figcaption>清晨的吊机</figcaption></figure>')
    expect((await project.build()).drawn).toBe(0)
    project.remove('dist')
    project.remove('.pressmark')
    await project.build()
    expect([...project.published()]).toEqual([...after])
  })

  test('of a saved page are shown where they stood, with what stood below them', async () => {
    const project = newProject({'seeds/2020/page.html': saved('page_files/cranes%20at%20dawn.png')})
    project.write('seeds/2020/page_files/cranes at dawn.png', await picture(300, '#b32'))
    const {messages} = await project.build()
    expect(report(messages)).toBe(
      'seeds/2020/page.html warning Cannot show the picture `gone.jpg`: there is no such picture; a note stands in its place (picture)\n',
    )
    const html = wordsOf(project.published().get('articles/2020/page.html'))
    expect(imagesIn(html)).toEqual([
      '<img src="../../articles/2020/page_files/cranes%20at%20dawn.png" width="300" height="150" alt="两台 &lt;吊机&gt;" loading="lazy" decoding="async">',
    ])
    const order = [
      /清晨的 &quot;吊机&quot; \*两台\*<\/figcaption>/,
      /<p>[^<]*第一段/,
      /class="no-picture">[^<]*不见了</,
      /<p>[^<]*第二段/,
    ]
    expect(order.map((part) => html.search(part))).toEqual(
      order.map((part) => html.search(part)).toSorted((a, b) => a - b),
    )
    expect(order.every((part) => part.test(html))).toBe(true)
  })
})

/** A page as a browser saves it: pictures beside it, counters and signs among them. */
function saved(src: string): string {
  const words =
    '说，江口县旧粮站五日重新开门，改作县图书馆。馆内保留了一台磅秤和两面砖墙，读者可以免费借书，孩子们在旧仓库里有了自己的房间，老人也有了看报的地方。'
  return text(
    '<html><head><title>渔港的清晨</title></head><body><img src="logo.png" alt="报头">',
    '<article><h1>渔港的清晨</h1>',
    `<figure><img src="${src}" alt="两台 &lt;吊机&gt;"><figcaption>清晨的 "吊机" *两台*</figcaption></figure>`,
    `<p>第一段${words}</p><p><img data-src="gone.jpg" src="data:image/gif;base64,AA" alt="不见了"></p>`,
    `<p>第二段${words}<img src="dot.gif" width="1" height="1"><img src="https://example.com/ad.png"></p>`,
    '</article></body></html>',
  )
}
