import {describe, expect, test} from 'vitest'
import {htmlRecord} from '../../../src/importers/html/index.js'
import {jsonLd, pageOf, paragraphs, recordOf, story} from './page.js'

const fieldsOf = (...page: Parameters<typeof recordOf>) => recordOf(...page)?.fields ?? {}

describe('a page as a record', () => {
  test('the story without what stands around it', () => {
    const record = recordOf({above: '<h1>Crane closes harbour</h1>'})
    expect(record).toMatchObject({id: '1', format: 'text', text: paragraphs.join('\n')})
    expect(record?.fields).toEqual({headline: 'Crane closes harbour', language: 'en'})
  })

  test('no article, no record', () => {
    expect(htmlRecord('', {path: 'a.html'})).toBeUndefined()
    expect(htmlRecord('<nav><a href="/">Home</a></nav>', {path: 'a.html'})).toBeUndefined()
    expect(htmlRecord('<title>Log in</title><p>Please log in.</p>', {path: 'a.html'})).toBeUndefined()
  })

  test('an article whose words a script puts in has its summary', () => {
    const head =
      '<meta property="og:type" content="article"><meta property="og:description" content="A crane leans over the quay; ferries leave later.">'
    expect(recordOf({head, body: '<div id="root"></div>'})?.text).toBe(
      'A crane leans over the quay; ferries leave later.',
    )
  })

  test('the same page makes the same record', () => {
    const page = pageOf({above: '<h1>Crane closes harbour</h1>'})
    expect(htmlRecord(page, {path: 'a.html'})).toEqual(htmlRecord(page, {path: 'a.html'}))
  })
})

describe('JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Crane closes harbour',
    datePublished: '2024-05-06T07:08:09+02:00',
    author: {'@type': 'Person', name: 'Ada Berg'},
    keywords: 'harbour, cranes, harbour',
  }

  test('says headline, date, author and topics', () => {
    expect(fieldsOf({head: jsonLd(article)})).toMatchObject({
      headline: 'Crane closes harbour',
      date: '2024-05-06T07:08:09+02:00',
      bylines: [{name: 'Ada Berg', role: 'reporter'}],
      topics: ['harbour', 'cranes'],
    })
  })

  test.each([
    ['in a list', [{'@type': 'WebSite', name: 'Sandwick Post'}, article]],
    ['in a graph', {'@graph': [{'@type': 'WebPage', name: 'x'}, article]}],
    ['of two types', {...article, '@type': ['ReportageNewsArticle', 'Thing']}],
    ['with a schema before its type', {...article, '@type': 'https://schema.org/BlogPosting'}],
    [
      'with a reference to its author',
      {
        '@graph': [
          {...article, author: {'@id': '#a'}},
          {'@id': '#a', name: 'Ada Berg'},
        ],
      },
    ],
    ['with a list of authors in a list', {...article, author: [[{name: 'Ada Berg'}]]}],
    ['with a name alone', {...article, author: 'Ada Berg'}],
    ['in a comment', `<!-- ${JSON.stringify(article)} -->`],
    ['with a line feed in a string', JSON.stringify(article).replace('closes ', 'closes\n ')],
    ['with commas too many', JSON.stringify(article).replace(/\}/g, ',}')],
    ['cut off', JSON.stringify(article).replace(/"keywords.*/, '')],
  ])('%s', (_, value) => {
    expect(fieldsOf({head: jsonLd(value)})).toMatchObject({
      headline: 'Crane closes harbour',
      date: '2024-05-06T07:08:09+02:00',
      bylines: [{name: 'Ada Berg', role: 'reporter'}],
    })
  })

  test('what is no JSON says nothing', () => {
    expect(fieldsOf({head: jsonLd('{{{'), above: '<h1>Crane closes harbour</h1>'})).toMatchObject({
      headline: 'Crane closes harbour',
    })
  })

  test('the article of this address counts, among several', () => {
    const other = {...article, headline: 'Another story altogether', url: 'https://post.example/b'}
    const own = {...article, url: 'https://post.example/a'}
    const head = `<link rel="canonical" href="https://post.example/a">${jsonLd([other, own])}`
    expect(fieldsOf({head})).toMatchObject({
      headline: 'Crane closes harbour',
      original: 'https://post.example/a',
    })
  })

  test('its words are taken where the page has fewer', () => {
    const head = jsonLd({...article, articleBody: paragraphs.join('\n\n')})
    expect(recordOf({head, body: '<p>Subscribe to read on, it is worth it.</p>'})?.text).toBe(
      paragraphs.join('\n'),
    )
  })
})

describe('the headline', () => {
  const meta = (title: string): string => `<meta property="og:title" content="${title}">`

  test.each([
    ['Crane closes harbour | Sandwick Post', 'Crane closes harbour'],
    ['Crane closes harbour - Sandwick Post', 'Crane closes harbour'],
    ['Sandwick Post | Crane closes harbour', 'Crane closes harbour'],
    ['Crane closes harbour – and opens a museum', 'Crane closes harbour – and opens a museum'],
    ['Crane closes harbour | post.example', 'Crane closes harbour'],
  ])('%s', (title, headline) => {
    const head = `<meta property="og:site_name" content="Sandwick Post">${meta(title)}`
    expect(fieldsOf({head}).headline).toBe(headline)
  })

  test.each([
    ['港口起重机倾斜_某某新闻', '港口起重机倾斜'],
    ['港口起重机倾斜--地方--某某网', '港口起重机倾斜'],
    ['港口起重机倾斜_地方频道_某某网', '港口起重机倾斜'],
  ])('%s', (title, headline) => {
    expect(fieldsOf({head: `<title>${title}</title>`}).headline).toBe(headline)
  })

  test('meta and the heading together stand above JSON-LD that only the title agrees with', () => {
    const head = `<title>Harbour closed: what we know</title>${meta('Crane closes harbour')}${jsonLd({'@type': 'NewsArticle', headline: 'Harbour closed: what we know'})}`
    expect(fieldsOf({head, above: '<h1>Crane closes harbour</h1>'}).headline).toBe('Crane closes harbour')
  })

  test('JSON-LD stands above meta alone', () => {
    const head =
      meta('You will not believe this crane') +
      jsonLd({'@type': 'NewsArticle', headline: 'Crane closes harbour'})
    expect(fieldsOf({head}).headline).toBe('Crane closes harbour')
  })

  test('a title that ends at its own quotation mark is completed', () => {
    const head = '<meta property="og:title" content="The crane called "Old Lady" leans">'
    expect(fieldsOf({head, above: '<h1>The crane called "Old Lady" leans</h1>'}).headline).toBe(
      'The crane called "Old Lady" leans',
    )
  })

  test('a short heading is all of a title but the site', () => {
    const titled = (title: string, heading: string): string | undefined =>
      fieldsOf({head: `<title>${title}</title>`, above: `<h1>${heading}</h1>`}).headline
    expect(titled('Cranes | Sandwick Post', 'Cranes')).toBe('Cranes')
    expect(titled('Crane | Harbour | Sandwick Post', 'Crane')).not.toBe('Crane')
  })

  test('a kicker in the heading is the kicker', () => {
    const above = '<h1><span class="kicker">Sandwick</span> Crane closes harbour</h1>'
    expect(fieldsOf({above})).toMatchObject({headline: 'Crane closes harbour', kicker: 'Sandwick'})
  })

  test('entities that were escaped twice are read', () => {
    expect(fieldsOf({head: meta('Crane &amp;amp; quay: L&amp;ouml;sung')}).headline).toBe(
      'Crane & quay: Lösung',
    )
  })
})

describe('authors', () => {
  const by = (name: string) => fieldsOf({head: `<meta name="author" content="${name}">`})
  const names = (name: string) => by(name).bylines?.map((one) => one.name)

  test.each([
    ['By Ada Berg and Olaf Lund', ['Ada Berg', 'Olaf Lund']],
    ['von Ada Berg, Olaf Lund', ['Ada Berg', 'Olaf Lund']],
    ['Ada Berg, Olaf Lund, and Per Holm', ['Ada Berg', 'Olaf Lund', 'Per Holm']],
    ['Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
    ['Ortega y Gasset', ['Ortega y Gasset']],
    ['记者 张三、李四', ['张三', '李四']],
    ['作者：张三', ['张三']],
    ['Ada Berg (abe)', ['Ada Berg']],
    ['Ada Berg, Senior Reporter', ['Ada Berg']],
    ['Ada Berg ada@post.example', ['Ada Berg']],
    ['Ada Berg; ADA BERG', ['Ada Berg']],
    ['https://social.example/adaberg', undefined],
    ['105092', undefined],
    ['admin', undefined],
    ['BR24 Redaktion', ['BR24 Redaktion']],
    ['Redacción', undefined],
    ['Ada Berg and Olaf Lund, Transport Correspondents', ['Ada Berg', 'Olaf Lund']],
    ['كتب: سامي حداد', ['سامي حداد']],
    ['Текст: Анна Ли', ['Анна Ли']],
  ])('%s', (written, read) => {
    expect(names(written)).toEqual(read)
  })

  test('an agency is the agency', () => {
    expect(by('Reuters')).toMatchObject({agency: 'Reuters'})
    expect(by('Reuters').bylines).toBeUndefined()
    expect(by('Redacción / EFE')).toMatchObject({agency: 'EFE'})
    expect(by('Ada Berg, dpa')).toMatchObject({
      agency: 'dpa',
      bylines: [{name: 'Ada Berg', role: 'reporter'}],
    })
  })

  test('a site that names itself gives way to a person', () => {
    const head = `<meta property="og:site_name" content="Sandwick Post"><meta name="author" content="Sandwick Post">`
    expect(fieldsOf({head, above: '<span class="byline">By Ada Berg</span>'}).bylines).toEqual([
      {name: 'Ada Berg', role: 'reporter'},
    ])
    expect(fieldsOf({head}).bylines).toEqual([{name: 'Sandwick Post', role: 'source'}])
  })

  test.each([
    ['<a rel="author" href="/ada">Ada Berg</a>'],
    ['<div itemprop="author"><span itemprop="name">Ada Berg</span>, she sails</div>'],
    ['<p class="author-name">Ada Berg</p>'],
    ['<div class="authors"><a href="/ada">Ada Berg</a></div>'],
    ['<p class="writer">Ada Berg</p>'],
  ])('%s', (above) => {
    expect(fieldsOf({above}).bylines).toEqual([{name: 'Ada Berg', role: 'reporter'}])
  })
})

describe('where it comes from', () => {
  test('the canonical address, its host not alone, and no other scheme', () => {
    const canonical = (href: string) =>
      fieldsOf({head: `<link rel="canonical" href="${href}">`}, 'https://post.example/saved').original
    expect(canonical('https://post.example/a')).toBe('https://post.example/a')
    expect(canonical('https://post.example/')).toBe('https://post.example/saved')
    expect(canonical('javascript:alert(1)')).toBe('https://post.example/saved')
  })

  test.each([
    ['zh_CN', undefined],
    ['EN-us', 'en-US'],
    ['english', undefined],
  ])('language %s', (lang, language) => {
    expect(fieldsOf({lang}).language).toBe(language)
  })

  test('the rest is kept as extra', () => {
    const head =
      '<meta property="article:section" content="Ports"><meta property="og:site_name" content="Sandwick Post">'
    expect(recordOf({head})?.extra).toEqual({section: 'Ports', publisher: 'Sandwick Post'})
  })
})

describe('a Chinese portal', () => {
  const body = [
    '某市港口一台起重机周一发生倾斜，两艘货轮只能在港外等候，渡轮改由西侧码头出发，比平时晚一个小时。',
    '港务局负责人表示，事故没有造成人员受伤，这台使用了四十年的起重机将在本周内拆除，请旅客步行前往码头。',
  ]
  const page = `<html><head><title>某市港口起重机倾斜_某某新闻</title></head><body>
<div class="nav"><a href="/">首页</a></div>
<table><tr><td><h1>某市港口起重机倾斜</h1><div class="info">2020年04月01日 10:30　来源：新华社</div>
<div id="content">　　${body[0]}<br>　　${body[1]}<br>（责任编辑：张三）</div></td></tr></table>
<div><h3>相关新闻</h3><ul><li><a href="/a.html">起重机使用四十年的故事</a></li><li><a href="/b.html">渡轮时刻表有所调整</a></li></ul></div>
</body></html>`

  test('date, source, editor, lists', () => {
    expect(htmlRecord(page, {path: 'a.html', url: 'http://news.example/2020/x.html'})).toMatchObject({
      text: body.join('\n'),
      format: 'text',
      fields: {
        headline: '某市港口起重机倾斜',
        date: '2020-04-01T10:30:00',
        agency: '新华社',
        bylines: [{name: '张三', role: 'editor'}],
        relatedLists: [
          {
            kind: 'other',
            label: '相关新闻',
            items: [
              {headline: '起重机使用四十年的故事', href: 'http://news.example/a.html'},
              {headline: '渡轮时刻表有所调整', href: 'http://news.example/b.html'},
            ],
          },
        ],
      },
    })
  })
})

describe('what stands in one line of a portal', () => {
  const read = (info: string) =>
    fieldsOf({
      head: '<title>某市港口起重机倾斜_某某新闻</title>',
      above: `<h1>某市港口起重机倾斜</h1><div class="info">${info}</div>`,
    }).bylines?.map(({name, role}) => `${name} ${role}`)

  test.each([
    [
      '2020年04月01日　来源：江口日报　作者：周文　编辑：李明',
      ['周文 reporter', '李明 editor', '江口日报 source'],
    ],
    ['<span>来源：江口日报</span><span>2020-04-01 10:30</span>', ['江口日报 source']],
    ['<span>来源：江口日报</span><span>责任编辑：李明</span>', ['李明 editor', '江口日报 source']],
  ])('%s', (info, expected) => expect(read(info)).toEqual(expected))
})

describe('the body', () => {
  const bodyOf = (body: string) => recordOf({body: `${story}${body}${story}`}, 'https://post.example/a')

  test('structure becomes Markdown, its own characters escaped', () => {
    const record = bodyOf(
      '<h3>What is *next*</h3><ul><li>A survey, says <a href="/b">the harbour</a></li><li>A [sale]</li></ul><blockquote><p># Not a heading</p></blockquote><table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Ada|Eva</td><td>1_000</td></tr></table>',
    )
    expect(record?.format).toBe('markdown')
    expect(record?.text).toContain(
      '### What is \\*next\\*\n\n- A survey, says [the harbour](<https://post.example/b>)\n- A \\[sale\\]\n\n> \\# Not a heading\n\n| Ship | Tons |\n| --- | --- |\n| Ada\\|Eva | 1\\_000 |',
    )
  })

  test('links of other schemes lose their address and keep their words', () => {
    const record = bodyOf(
      '<p>Read <a href="javascript:alert(1)">this one</a> and <a href="data:text/html,x">that one</a>, if you can, before it is late.</p>',
    )
    expect(record?.text).toContain('Read this one and that one, if you can')
    expect(record?.format).toBe('text')
  })

  test('scripts, styles, forms, captions and what is hidden are left out', () => {
    const record = bodyOf(
      '<script>alert(1)</script><style>p{}</style><figure><img src="a.png"><figcaption>The crane</figcaption></figure><p style="display:none">Hidden words</p>',
    )
    expect(record?.text).toBe([...paragraphs, ...paragraphs].join('\n'))
  })

  test('the headline, the date and the byline are not repeated', () => {
    const above = '<h1>Crane closes harbour</h1>'
    const body = `<h2>Crane closes harbour</h2><p>By Ada Berg</p><p>May 6, 2024 10:30</p>${story}`
    expect(recordOf({above, body})?.text).toBe(paragraphs.join('\n'))
  })

  test('what stands where an advertisement was is left out', () => {
    const body = story.replace('\n', '\n<div>Advertisement</div>\n')
    expect(recordOf({above: '<h1>Crane closes harbour</h1>', body})?.text).toBe(paragraphs.join('\n'))
  })

  test('a first sentence that begins like a byline stays', () => {
    const body = `<p>By the time the crane fell silent, the ferries had left.</p><p>Share prices of the yard fell by a tenth.</p>${story}`
    expect(recordOf({above: '<h1>Crane closes harbour</h1>', body})?.text).toMatch(
      /^By the time.*\nShare prices/,
    )
  })
})
