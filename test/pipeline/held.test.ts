import {gzipSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {report} from '../../src/engine/report.js'
import {newProject, type Project} from './project.js'

const picture = (width: number, color: string): Promise<Buffer> =>
  sharp({create: {width, height: width / 2, channels: 3, background: color}})
    .png({compressionLevel: 0})
    .toBuffer()

const words =
  '说，江口县旧粮站五日重新开门，改作县图书馆。馆内保留了一台磅秤和两面砖墙，读者可以免费借书，孩子们在旧仓库里有了自己的房间，老人也有了看报的地方。'

/** A page of a news site, with whatever stands between its two paragraphs. */
function page(...between: readonly string[]): string {
  return [
    '<html><head><title>渔港的清晨</title></head><body><img src="/logo.png" width="20" alt="报头">',
    `<article><h1>渔港的清晨</h1><time datetime="2020-04-28">4月28日</time><p>第一段${words}</p>`,
    ...between,
    `<p>第二段${words}</p></article></body></html>`,
  ].join('\n')
}

type Answer = readonly [url: string, type: string, body: string | Uint8Array]

function warc(...answers: readonly Answer[]): Buffer {
  return Buffer.concat(
    answers.map(([url, type, body]) => {
      const block = Buffer.concat([
        Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`),
        Buffer.from(body),
      ])
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-01-01T00:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`
      return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]))
    }),
  )
}

const wordsOf = (latin1: string | undefined): string => Buffer.from(latin1 ?? '', 'latin1').toString('utf8')

/** The pictures of an article, and notes in their place, by what stands around them. */
function seenIn(project: Project, url: string): string[] {
  const body = wordsOf(project.published().get(`articles/${url}.html`))
    .split('<div class="text">')[1]!
    .split('</article>')[0]!
  return [
    ...body.matchAll(
      /<img src="([^"]*)"|class="no-picture">([^<]*)<|<figcaption>(.*?)<\/figcaption>|<p>(?:<span[^>]*>)?(第.段|Para \w+)/g,
    ),
  ].map(
    ([, src, note, caption, paragraph]) => src?.replace(/^.*articles\//, '') ?? note ?? caption ?? paragraph!,
  )
}

const pictureFiles = (project: Project): string[] =>
  [...project.published().keys()].filter((url) => /^articles\/.*(?:png|jpg)$/.test(url)).sort()

describe('pictures that a container names', () => {
  test('are found in a crawl by the address that a page gives them, whatever way it gives it', async () => {
    const project = newProject()
    const crawl = warc(
      [
        'https://paper.example/2020/04/harbour.html',
        'text/html; charset=utf-8',
        page(
          '<figure><img src="../../img/cranes.png?w=300" alt="吊机"><figcaption>清晨的吊机</figcaption></figure>',
          '<p><img src="data:image/gif;base64,AA" data-src="//static.paper.example/lazy.png"></p>',
          '<p><img src="/img/big.png" srcset="/img/small.png 480w, /img/middle.png 960w,/img/big.png 2000w"></p>',
          '<picture><source srcset="/img/source.webp 2x, /img/source.png"><img src="/img/none.jpg"></picture>',
          '<p><img src="http://paper.example/img/broken.png"><img src="/img/gone.png"></p>',
          '<figure><img src="/img/gone-too.png"><figcaption>不见了</figcaption></figure>',
        ),
      ],
      ['https://paper.example/img/cranes.png?w=300', 'image/png', await picture(300, '#b32')],
      ['https://static.paper.example/lazy.png', 'image/png', await picture(200, '#2b3')],
      ['https://paper.example/img/small.png', 'image/png', await picture(480, '#23b')],
      ['https://paper.example/img/middle.png', 'image/png', await picture(960, '#23b')],
      ['https://paper.example/img/source.png', 'image/png', await picture(100, '#23b')],
      ['https://paper.example/img/broken.png', 'image/png', 'nothing'],
      ['https://paper.example/logo.png', 'image/png', await picture(60, '#23b')],
      ['https://paper.example/dot.png', 'image/png', await picture(2, '#23b')],
    )
    project.write('seeds/old/crawl.warc.gz', crawl)
    const {messages, read, published, rejected, manifest} = await project.build()
    expect([read, published, rejected]).toEqual([1, 1, 0])
    expect(report(messages)).toBe(
      'seeds/old/crawl.warc.gz warning Cannot show 3 pictures that are named and not held, such as `http://paper.example/img/broken.png`: crawl it too, or save it as `paper.example/img/broken.png` beside `crawl.warc.gz`; for the 1 with a caption, a note with its caption stands in its place; the others are left out (missing-pictures)\n',
    )
    const url = 'old/crawl/paper-example-2020-04-harbour-html'
    const seen = seenIn(project, url).map((one) => one.replace(/-[0-9a-f]{12}\.png$/, '….png'))
    expect(seen).toEqual([
      '第一段',
      expect.stringMatching(/^old\/crawl\/pictures\/..\/cranes….png$/),
      '清晨的吊机',
      expect.stringMatching(/^old\/crawl\/pictures\/..\/lazy….png$/),
      expect.stringMatching(/^old\/crawl\/pictures\/..\/middle….png$/),
      expect.stringMatching(/^old\/crawl\/pictures\/..\/source….png$/),
      '图片缺失',
      '不见了',
      '第二段',
    ])
    expect(pictureFiles(project).filter((one) => !one.includes('~'))).toHaveLength(4)
    expect(Object.keys(manifest.inputs)).toContain(
      'old/crawl.warc.gz/https://paper.example/img/cranes.png?w=300',
    )

    const after = project.published()
    expect((await project.build()).drawn).toBe(0)
    project.remove('dist')
    project.remove('.pressmark')
    await project.build()
    expect([...project.published()]).toEqual([...after])
  })

  test('may lie in another crawl, or in another part of a packed one; the own comes first', async () => {
    const project = newProject()
    const own = await picture(300, '#b32')
    const other = await picture(200, '#2b3')
    project.write(
      'seeds/one.warc.gz',
      warc(
        [
          'https://a.example/1',
          'text/html',
          page('<p><img src="/both.png"></p><p><img src="/other.png"></p>'),
        ],
        ['https://a.example/both.png', 'image/png', own],
      ),
    )
    project.write(
      'seeds/0.wacz',
      zipSync({
        'archive/pages.warc.gz': warc([
          'https://b.example/2',
          'text/html',
          page('<p><img src="/far.png"></p>'),
        ]),
        'archive/pictures.warc.gz': warc(
          ['https://b.example/far.png', 'image/png', other],
          ['https://a.example/both.png', 'image/png', other],
          ['https://a.example/other.png', 'image/png', other],
        ),
      }),
    )
    expect((await project.build()).messages).toEqual([])
    const [both, far] = [seenIn(project, 'one/a-example-1'), seenIn(project, '0/archive/pages/b-example-2')]
    expect(both.map((one) => one.replace(/pictures.*\//, ''))).toEqual([
      '第一段',
      expect.stringMatching(/^one\/both-/),
      expect.stringMatching(/^0\/other-/),
      '第二段',
    ])
    expect(far[1]).toMatch(/far-/)
  })

  test('of a feed, an export and records lie beside it or in its archive, as they would after a download', async () => {
    const project = newProject()
    const rss = `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>报</title>
<item><title>甲篇</title><link>https://paper.example/a</link><guid>a</guid><description><![CDATA[<p>第一段。</p><p><img src="img/in.png" width="1200"> 第二段。</p><img src="/t.gif" width="1" height="1">]]></description>
<enclosure url="https://paper.example/lead.png?x=1" type="image/png"/></item>
<item><title>乙篇</title><link>https://paper.example/b</link><guid>b</guid><description>第一段。</description>
<media:group><media:content url="https://cdn.example/small.png" width="100" medium="image"/><media:content url="https://cdn.example/wide.png" width="900" medium="image"/><media:description>宽的一张</media:description><media:credit>何一摄</media:credit></media:group></item>
</channel></rss>`
    const wxr = `<rss><channel><item><title>丙篇</title><post_name>c</post_name><link>https://blog.example/c</link><post_type>post</post_type><status>publish</status><encoded><![CDATA[Para one.

[caption id="attachment_3" align="left" width="300"]<a href="x"><img src="https://blog.example/wp-content/uploads/2019/04/boat.png" alt="Boat"/></a> The *boat* at dawn[/caption]

Para two.]]></encoded></item></channel></rss>`
    const json = [
      {
        id: 'd',
        title: '丁篇',
        url: 'https://paper.example/d',
        image: {url: 'https://paper.example/lead.png', caption: '领头'},
        html: '<p>第一段。</p>',
      },
      {
        id: 'e',
        title: '戊篇',
        html: '<figure><img src="lead.png"><figcaption>相对的</figcaption></figure><p>第二段。</p><img src="none.png">',
      },
    ]
    const [lead, wide] = [await picture(60, '#b32'), await picture(90, '#2b3')]
    project.write('seeds/feed/news.rss', rss)
    project.write('seeds/feed/paper.example/img/in.png', lead)
    project.write('seeds/feed/lead.png', lead)
    project.write('seeds/feed/cdn.example/wide.png', wide)
    project.write(
      'seeds/blog.zip',
      zipSync({'export/blog.xml': strToU8(wxr), 'wp-content/uploads/2019/04/boat.png': wide}),
    )
    project.write('seeds/feed/records.jsonl', json.map((one) => `${JSON.stringify(one)}\n`).join(''))
    expect(report((await project.build()).messages)).toBe(
      'seeds/feed/records.jsonl warning Cannot show a picture that is named and not held, `none.png`: save it as `none.png` beside `records.jsonl`; it is left out (missing-pictures)\n',
    )
    expect(seenIn(project, 'feed/news/a')).toEqual([
      'feed/lead.png',
      '第一段',
      'feed/paper.example/img/in.png',
      '第二段',
    ])
    expect(seenIn(project, 'feed/news/b')).toEqual([
      'feed/cdn.example/wide.png',
      '宽的一张 <small>何一摄</small>',
      '第一段',
    ])
    expect(seenIn(project, 'blog/export/blog/c')).toEqual([
      'Para one',
      'blog/wp-content/uploads/2019/04/boat.png',
      'The *boat* at dawn',
      'Para two',
    ])
    expect(seenIn(project, 'feed/records/d')).toEqual(['feed/lead.png', '领头', '第一段'])
    expect(seenIn(project, 'feed/records/e')).toEqual(['feed/lead.png', '相对的', '第二段'])
  })

  test('and nobody holds leave the text as it was, told once a container', async () => {
    const project = newProject()
    const pages = Array.from({length: 30}, (_, at): Answer => [
      `https://a.example/${at}`,
      'text/html',
      page(`<p><img src="/img/${at % 7}.png" alt="图"></p>`),
    ])
    project.write('seeds/crawl.warc.gz', warc(...pages))
    const {messages} = await project.build()
    expect(messages.map(({path, rule, reason}) => [path, rule, reason.slice(0, 60)])).toEqual([
      [
        'seeds/crawl.warc.gz',
        'missing-pictures',
        'Cannot show 7 pictures that are named and not held, such as ',
      ],
    ])
    expect(seenIn(project, 'crawl/a-example-3')).toEqual(['第一段', '第二段'])
    expect(wordsOf(project.published().get('articles/crawl/a-example-3.html'))).not.toContain('<figure')
  })

  test('never lead out of the seeds, and are never asked for', async () => {
    const project = newProject({
      'seeds/in/records.jsonl': `${JSON.stringify({
        id: 'a',
        title: '甲篇',
        html: '<p>第一段。</p><img src="../../outside.png"><img src="/../outside.png"><img src="https://x/..%2f..%2foutside.png"><img src="javascript:alert(1)"><img src="file:///etc/passwd"><figure><img src="https://evil.example/&quot;><script>alert(1)</script>"><figcaption>&lt;script&gt;</figcaption></figure>',
      })}\n`,
    })
    project.write('outside.png', await picture(60, '#b32'))
    const {messages} = await project.build()
    expect(messages).toHaveLength(1)
    const html = wordsOf(project.published().get('articles/in/records/a.html'))
    expect(html).not.toMatch(/<script>alert|evil\.example|outside\.png/)
    expect(html).toContain('<figcaption>&lt;script&gt;</figcaption>')
    expect(pictureFiles(project)).toEqual([])
  })
})

describe('pictures that stand in HTML itself', () => {
  const data = (bytes: Uint8Array, type = 'png'): string =>
    `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
  const svg = data(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'svg+xml')

  test('are published by their digest, out of a page, an archive, a feed, records and a crawl', async () => {
    const [boat, other] = [await picture(120, '#123456'), await picture(150, '#654321')]
    const within = `<figure><img src="${data(boat)}" alt="船"><figcaption>船靠岸</figcaption></figure>`
    const json = {
      id: 'j',
      title: '丁篇',
      html: `<p>第一段。</p><img src='${data(other, 'jpeg')}'><p>第二段。</p>`,
    }
    const rss = `<rss><channel><item><title>甲篇</title><guid>a</guid><description><![CDATA[<p>第一段。</p>${within}<p>第二段。</p>]]></description></item></channel></rss>`
    const project = newProject({
      'seeds/saved/one.html': page(within, `<p><img src="${data(boat)}"></p>`),
      'seeds/saved/two.html': page(within),
      'seeds/feed.rss': rss,
      'seeds/records.jsonl': `${JSON.stringify(json)}\n`,
    })
    project.write('seeds/pack.zip', zipSync({'in/page.html': strToU8(page(within))}))
    project.write('seeds/crawl.warc.gz', warc(['https://a.example/p', 'text/html', page(within)]))
    expect(report((await project.build()).messages)).toBe('')
    const files = pictureFiles(project)
    const ofBoat = expect.stringMatching(/embedded-[0-9a-f]{24}.*\.png$/) as string
    const first = ['第一段', ofBoat, '船靠岸']
    expect(seenIn(project, 'saved/one')).toEqual([...first, ofBoat, '第二段'])
    for (const url of ['saved/two', 'crawl/a-example-p', 'feed/a']) {
      expect(seenIn(project, url)).toEqual([...first, '第二段'])
      expect(files).toContain(`articles/${seenIn(project, url)[1]!}`)
    }
    expect(seenIn(project, 'pack/in/page')[1]).toEqual(ofBoat)
    expect(seenIn(project, 'records/j')).toEqual(['第一段', ofBoat, '第二段'])
    const published = project.published()
    for (const url of files) expect([boat, other].map(String)).toContain(String(bytesOf(published.get(url)!)))
    // No record, no text and no memory carries their bytes.
    const long = boat.toString('base64').slice(40, 100)
    for (const [url, text] of published) expect(text.includes(long), url).toBe(false)
    // A second build, and a clean one, have the same.
    expect((await project.build()).drawn).toBe(0)
    project.remove('.pressmark')
    project.remove('dist')
    await project.build()
    expect(project.published()).toEqual(published)
  })

  test('and those of e-mails: attached ones beside the text, others where its HTML names them', async () => {
    const [boat, logo, dot] = [
      await picture(120, '#123456'),
      await picture(100, '#abc'),
      await picture(8, '#333'),
    ]
    const wrapped = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
    const part = (bytes: Buffer, head: string): string =>
      `--b\r\nContent-Transfer-Encoding: base64\r\n${head}\r\nContent-Type: image/png; name="x.png"\r\n\r\n${wrapped(bytes)}\r\n`
    const mail = (text: string, ...parts: string[]): string =>
      [
        'From: desk@example.org\r\nSubject: Boats\r\nDate: Sun, 28 Apr 2024 10:30:00 +0800',
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n',
        `${text}\r\n${parts.join('')}--b--\r\n`,
      ].join('\r\n')
    const plain = '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPara one.\r\n\r\nPara two.'
    const html =
      '--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Para one.</p><img src="cid:l@x" alt="L"><p>Para two.</p>'
    const attached = part(boat, 'Content-Disposition: attachment; filename="x.png"')
    const inline = part(logo, 'Content-ID: <l@x>\r\nContent-Disposition: inline')
    const project = newProject({
      'seeds/plain.eml': mail(plain, attached, inline, part(dot, 'X-None: 1')),
      'seeds/html.eml': mail(html, inline, attached),
    })
    project.write('seeds/old.zip', zipSync({'in/plain.eml': strToU8(mail(plain, attached))}))
    expect(report((await project.build()).messages)).toBe('')
    const own = expect.stringMatching(/embedded-[0-9a-f]{24}.*\.png$/) as string
    expect(seenIn(project, 'plain')).toEqual([own, 'Para one', 'Para two'])
    expect(seenIn(project, 'html')).toEqual([own, 'Para one', own, 'Para two'])
    expect(seenIn(project, 'old/in/plain')).toEqual([own, 'Para one', 'Para two'])
    const shown = seenIn(project, 'html').filter((one) => one.endsWith('.png'))
    expect(shown.map((url) => String(bytesOf(project.published().get(`articles/${url}`)!)))).toEqual(
      [boat, logo].map(String),
    )
  })

  test('that may hold scripts, are no pictures, or stand there for another are not shown', async () => {
    const [real, blurred, dot] = [
      await picture(200, '#111'),
      await picture(60, '#222'),
      await picture(8, '#333'),
    ]
    const project = newProject({
      'seeds/page.html': page(
        `<p><img src="${svg}" alt="a"><img src="${data(Buffer.from('<svg onload="alert(1)"/>'))}" alt="b"></p>`,
        `<p><img src="${data(dot)}"><img src="${data(blurred)}" data-src="real.png"></p>`,
        '<p><img src="data:image/png;base64,"><img src="data:image/png;base64,%%%"><img src="data:image/"></p>',
      ),
    })
    project.write('seeds/real.png', real)
    expect(report((await project.build()).messages)).toBe('')
    expect(seenIn(project, 'page')).toEqual(['第一段', 'real.png', '第二段'])
    expect(pictureFiles(project)).toEqual(['articles/real.png'])
    // What a text speaks of stays as it was written.
    const line = JSON.stringify({id: 'w', title: '己篇', text: `第一段写着 ${data(real)} 这样的字。`})
    project.write('seeds/words.jsonl', `${line}\n`)
    await project.build()
    expect(project.published().get('articles/words/w.html')).toContain(data(real))
    const html = project.published().get('articles/page.html')!
    expect(html).not.toContain('data:')
    expect(html).not.toContain('alert')
  })
})

const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, 'latin1')
