import {describe, expect, test} from 'vitest'
import {importText} from './importing.js'

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
<title>江口日报</title><language>zh-cn</language>
<item><title>渡口修桥 &amp; 通车</title><link>https://example.org/a</link><guid isPermaLink="true">https://example.org/a</guid>
<dc:creator>周文</dc:creator><pubDate>Sun, 28 Apr 2024 10:30:00 +0800</pubDate><category>交通</category>
<description>摘要。</description><content:encoded><![CDATA[<p>第一段。</p><p>第二段。</p>]]></content:encoded></item>
<item><title>只有标题</title></item></channel></rss>`

describe('feeds', () => {
  test('RSS', async () => {
    const {records, said} = await importText('xml', rss, {size: 13})
    expect(said).toEqual([])
    expect(records).toEqual([
      {
        id: 'example.org-a',
        format: 'text',
        text: '第一段。\n\n第二段。',
        fields: {
          headline: '渡口修桥 & 通车',
          lede: '摘要。',
          date: '2024-04-28T10:30:00+08:00',
          bylines: [{name: '周文', role: 'reporter'}],
          topics: ['交通'],
          language: 'zh-cn',
          original: 'https://example.org/a',
        },
        extra: {channel: '江口日报'},
      },
      {
        id: '000002',
        format: 'text',
        text: '',
        fields: {headline: '只有标题', language: 'zh-cn'},
        extra: {channel: '江口日报'},
      },
    ])
  })

  test('RSS 1.0, whose items stand beside the channel', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="r"><channel><title>报</title></channel><item rdf:about="u:1"><title>一</title><dc:date>2024-04-28</dc:date></item></rdf:RDF>`
    const {records} = await importText('xml', rdf)
    expect(records[0]).toMatchObject({
      id: 'u:1',
      fields: {headline: '一', date: '2024-04-28'},
      extra: {channel: '报'},
    })
  })

  test('Atom, with its text as a tree', async () => {
    const atom = `<feed xmlns="a" xml:lang="en"><title>Paper</title><author><name>Jane Roe</name></author><entry><id>tag:1</id><title type="html">A &lt;b&gt;bridge&lt;/b&gt;</title>
      <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><published>2024-04-28T10:30:00Z</published>
      <content type="xhtml"><div xmlns="x"><p>One.</p><p>Two.</p></div></content></entry></feed>`
    const {records} = await importText('xml', atom)
    expect(records[0]).toMatchObject({
      id: 'tag:1',
      text: 'One.\n\nTwo.',
      fields: {
        headline: 'A bridge',
        date: '2024-04-28T10:30:00Z',
        bylines: [{name: 'Jane Roe', role: 'reporter'}],
        original: 'https://example.org/1',
        language: 'en',
      },
    })
  })

  test('an export of WordPress: what is no published post is counted, not published', async () => {
    const item = (type: string, status: string, more = ''): string =>
      `<item><title>T</title><wp:post_id>7</wp:post_id><wp:post_name>fire</wp:post_name><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status><wp:post_date>2010-05-06 07:08:09</wp:post_date><dc:creator>jane</dc:creator><content:encoded><![CDATA[[caption id="a"]One.[/caption]\n\nTwo.]]></content:encoded>${more}</item>`
    const wxr = `<rss><channel><wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name>Jane Roe</wp:author_display_name></wp:author>
      ${item('post', 'publish')}${item('attachment', 'inherit')}${item('post', 'draft')}${item('post', 'publish', '<wp:post_password>x</wp:post_password>')}</channel></rss>`
    const {records, said} = await importText('xml', wxr)
    expect(records).toMatchObject([
      {
        id: 'fire',
        text: 'One.\n\nTwo.',
        fields: {date: '2010-05-06T07:08:09', bylines: [{name: 'Jane Roe', role: 'reporter'}]},
      },
    ])
    expect(said).toEqual([
      ' warning Unexpected parts that are no article were passed over: 1 × attachment, 1 × post that is not published (draft), 1 × post under a password (passed-over)',
    ])
  })

  test('an export of WordPress: a post’s featured image is told of before it or behind it', async () => {
    const meta = (key: string, value: string): string =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
    const post = (name: string, image: string, text = 'Text.'): string =>
      `<item><title>${name}</title><wp:post_name>${name}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${text}]]></content:encoded>${meta('_edit_last', '1')}${meta('_thumbnail_id', image)}</item>`
    const file = (number: string, name: string, more = ''): string =>
      `<item><title>f</title><wp:post_id>${number}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><content:encoded></content:encoded><excerpt:encoded><![CDATA[The <b>boat</b>]]></excerpt:encoded><wp:attachment_url>https://blog.example/up/${name}</wp:attachment_url>${more}</item>`
    const again = 'One.\n\n<img src="https://blog.example/up/boat-300x200.png">\n\nTwo.'
    const wxr = (...items: string[]): string => `<rss><channel>${items.join('')}</channel></rss>`
    const boat = file('7', 'boat.png', meta('_wp_attachment_image_alt', 'A boat'))
    const items = [
      post('a', '7'),
      boat,
      post('b', '7'),
      post('c', '7', again),
      post('d', '99'),
      post('e', '0'),
    ]
    const {records, said} = await importText('xml', wxr(...items, file('8', 'minutes.pdf')))
    expect(records.map(({id, pictures}) => [id, pictures])).toEqual([
      ['a', [{addresses: ['https://blog.example/up/boat.png'], alt: 'A boat', caption: 'The boat'}]],
      ['b', [{addresses: ['https://blog.example/up/boat.png'], alt: 'A boat', caption: 'The boat'}]],
      ['c', [expect.objectContaining({line: 3})]],
      ['d', undefined],
      ['e', undefined],
    ])
    expect(said).toHaveLength(1)
    // What never comes holds back no more than a record may have of characters.
    const many = Array.from({length: 100}, (_, number) => post(`p${number}`, '99'))
    const late = await importText('xml', wxr(...many, file('99', 'late.png')))
    expect(late.records.map(({id}) => id)).toEqual(many.map((_, number) => `p${number}`))
    expect(late.records.filter(({pictures}) => pictures).length).toBeLessThan(30)
  })
})

describe('newsrooms’ formats', () => {
  test('NITF', async () => {
    const nitf = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>t</title><docdata><doc-id id-string="x1"/><date.issue norm="20240428T103000Z"/><key-list><keyword key="bridges"/></key-list></docdata></head>
      <body xml:lang="en"><body.head><hedline><hl1>A bridge</hl1><hl2>Three hundred metres</hl2></hedline><byline>By Jane Roe</byline><distributor>Example Wire</distributor><dateline><location>Rivermouth</location></dateline></body.head>
      <body.content><block><p>One.</p><p>Two.</p></block></body.content><body.end><tagline>She sails.</tagline></body.end></body></nitf>`
    const {records} = await importText('xml', nitf)
    expect(records).toMatchObject([
      {
        id: '',
        text: 'One.\n\nTwo.',
        fields: {
          headline: 'A bridge',
          subhead: 'Three hundred metres',
          date: '2024-04-28T10:30:00Z',
          dateline: 'Rivermouth',
          agency: 'Example Wire',
          bylines: [{name: 'Jane Roe', role: 'reporter'}],
          topics: ['bridges'],
          language: 'en',
        },
        extra: {tagline: 'She sails.'},
      },
    ])
  })

  test('NewsML 1', async () => {
    const newsml = `<NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><DateId>20240428</DateId><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20240428T103000+0800</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>A bridge</HeadLine><ByLine>Jane Roe</ByLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Example Wire"/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
      <ContentItem><DataContent><p>One.</p><p>Two.</p></DataContent></ContentItem></NewsComponent></NewsItem><NewsItem><NewsComponent><ContentItem><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsItem></NewsML>`
    const {records, said} = await importText('xml', newsml)
    expect(records).toMatchObject([
      {
        id: 'urn:1',
        text: 'One.\n\nTwo.',
        fields: {
          headline: 'A bridge',
          date: '2024-04-28T10:30:00+08:00',
          agency: 'Example Wire',
          language: 'en',
        },
      },
    ])
    expect(said).toEqual(['2 error Expected a text in this news item, found Photo (record)'])
  })

  test('NewsML-G2, whatever its prefix', async () => {
    for (const n of ['', 'n:']) {
      const item = `<${n}newsItem guid="g:1" xml:lang="en"><${n}itemMeta><${n}provider literal="Example Wire"/><${n}firstCreated>2024-04-28T10:30:00Z</${n}firstCreated></${n}itemMeta><${n}contentMeta><${n}headline>A bridge</${n}headline><${n}by>Jane Roe</${n}by></${n}contentMeta>
        <${n}contentSet><${n}inlineXML><h:html xmlns:h="x"><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html></${n}inlineXML></${n}contentSet></${n}newsItem>`
      const wanted = {
        text: 'One.\n\nTwo.',
        fields: {headline: 'A bridge', date: '2024-04-28T10:30:00Z', agency: 'Example Wire', language: 'en'},
      }
      expect((await importText('xml', item)).records).toMatchObject([{...wanted, id: ''}])
      const message = `<${n}newsMessage><${n}itemSet>${item}</${n}itemSet></${n}newsMessage>`
      expect((await importText('xml', message)).records).toMatchObject([{...wanted, id: 'g:1'}])
    }
  })

  test('the collection of Reuters', async () => {
    const sgml = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS NEWID="5"><DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>grain</D></TOPICS><PLACES><D>usa</D></PLACES><TEXT>&#2;
<AUTHOR>    by Jane Roe, Reuters</AUTHOR><TITLE>BRIDGE &lt;BRG> OPENS</TITLE><DATELINE>    RIVERMOUTH, Feb 26 - </DATELINE><BODY>The bridge
is long.
    It opens in May.
 Reuter
&#3;</BODY></TEXT></REUTERS>
<REUTERS NEWID="6"><DATE>26-FEB-1987</DATE><TEXT TYPE="BRIEF"><TITLE>BRIEF</TITLE></TEXT></REUTERS>`
    const {records, said} = await importText('sgml', sgml)
    expect(said).toEqual([])
    expect(records).toMatchObject([
      {
        id: '5',
        text: 'The bridge is long.\nIt opens in May.',
        fields: {
          headline: 'BRIDGE <BRG> OPENS',
          date: '1987-02-26T15:01:01',
          dateline: 'RIVERMOUTH, Feb 26',
          endMark: 'Reuter',
          bylines: [{name: 'Jane Roe', role: 'reporter'}],
          places: ['usa'],
          topics: ['grain'],
        },
      },
      {id: '6', fields: {headline: 'BRIEF'}},
    ])
  })
})

describe('XML', () => {
  test('that is cut off keeps the records before', async () => {
    const {records, said} = await importText('xml', rss.slice(0, rss.indexOf('只有')))
    expect(records).toHaveLength(1)
    expect(said).toEqual([
      '2 error Unexpected end of the file in the middle of it; the records before were read (cut-off)',
    ])
  })

  test('that declares entities is refused, and none is ever expanded', async () => {
    const refused = [
      '1 error Cannot read XML that declares entities of its own: write out what they stand for (xml-entities)',
    ]
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`
    const outside = `<!DOCTYPE r [<!ELEMENT r ANY><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`
    for (const text of [bomb, outside]) {
      const {records, said} = await importText('xml', text)
      expect(records).toEqual([])
      expect(said).toEqual(refused)
    }
    const plain = `<!DOCTYPE r [<!ENTITY % dtd SYSTEM "http://127.0.0.1/x.dtd"> %dtd;]><rss><channel><item><title>&x; &dtd;</title></item></channel></rss>`
    expect((await importText('xml', plain)).records[0]!.fields.headline).toBe('&x; &dtd;')
  })

  test('of another kind, of any depth, or no XML at all ends in one message', async () => {
    const texts = [
      '<urlset/>',
      '<a>'.repeat(100_000),
      `<rss>${'<x>'.repeat(100_000)}`,
      `<rss a="${'x'.repeat(100_000)}`,
      `<rss><!--${'x'.repeat(100_000)}`,
      '',
      '{}',
      '<',
      `<rss><channel><item><title>${'x'.repeat(20_000)}</title></item></channel></rss>`,
    ]
    for (const text of texts) expect((await importText('xml', text)).said, text.slice(0, 30)).toHaveLength(1)
  })
})
