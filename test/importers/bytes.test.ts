import {describe, expect, test} from 'vitest'
import {importBytes, importPage} from './importing.js'

const page =
  '<html lang="en"><head><title>A bridge</title></head><body><article><h1>A bridge</h1><p>The bridge is three hundred metres long, and its builders say that it will carry trams, bicycles and people on foot from one bank to the other by the end of next year.</p></article></body></html>'

function warc(kind: string, url: string, block: string): string {
  const length = new TextEncoder().encode(block).length
  return `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-04-28T10:30:00Z\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`
}

function http(body: string, head = 'Content-Type: text/html; charset=utf-8', status = '200 OK'): string {
  return `HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`
}

describe('crawls', () => {
  test('hold an article for each page that was answered with', async () => {
    const crawl = [
      warc('warcinfo', '', 'software: x'),
      warc('request', 'https://example.org/a', 'GET / HTTP/1.1'),
      warc('response', 'https://www.example.org/2024/a', http(page)),
      warc('response', 'https://example.org/b', http('{}', 'Content-Type: application/json')),
      warc('response', 'https://example.org/c', http('', 'Location: /', '302 Found')),
      warc(
        'response',
        'https://example.org/d',
        http(
          `10\r\n${page.slice(0, 16)}\r\n200\r\n${page.slice(16)}\r\n0\r\n\r\n`,
          'Transfer-Encoding: chunked',
        ),
      ),
    ].join('')
    for (const size of [7, 1000]) {
      const {records, said} = await importBytes(crawl, size)
      expect(records).toMatchObject([
        {
          id: 'example.org-2024-a',
          text: expect.stringMatching(/^The bridge is three hundred metres long/) as string,
          fields: {headline: 'A bridge', original: 'https://www.example.org/2024/a'},
          extra: {captured: '2024-04-28T10:30:00Z'},
        },
        {
          id: 'example.org-d',
          text: expect.stringMatching(/^The bridge is three hundred metres long/) as string,
        },
      ])
      expect(said).toEqual([
        ' warning Unexpected parts that are no article were passed over: 1 × request, 1 × application/json, 1 × answer 302 (passed-over)',
      ])
    }
  })

  test('lose a picture that is too large and no article with it; a page that is, is lost', async () => {
    const large = 'x'.repeat(20_000)
    const crawl = [
      warc('response', 'https://example.org/p.jpg', http(large, 'Content-Type: image/jpeg')),
      warc('resource', 'https://example.org/q.mp4', http(large, 'Content-Type: video/mp4')),
      warc('response', 'https://example.org/long', http(`<html>${large}`)),
      warc('response', 'https://example.org/a', http(page)),
    ].join('')
    const {records, said} = await importBytes(crawl)
    expect(records).toHaveLength(1)
    expect(said).toEqual([
      ' warning Cannot hold the picture `https://example.org/p.jpg`: it has more than 10000 bytes; raise `recordBytes` in `limits` to show it (picture-size)',
      '1 error Unexpected length of `https://example.org/long`, expected at most 10000 bytes (record-size)',
      ' warning Unexpected parts that are no article were passed over: 1 × video/mp4 (passed-over)',
    ])
  })

  test('of the older kind', async () => {
    const block = http(page)
    const arc = `filedesc://x.arc 127.0.0.1 20240428000000 text/plain 4\n1 0\n\nhttp://example.org/a b 192.0.2.1 20240428103000 text/html ${block.length}\n${block}\n`
    const {records, said} = await importBytes(arc)
    expect(said).toEqual([])
    expect(records).toMatchObject([
      {fields: {headline: 'A bridge'}, extra: {captured: '2024-04-28T10:30:00'}},
    ])
  })

  test('go on behind what is damaged, and say where they end too soon', async () => {
    const one = warc('response', 'https://example.org/a', http(page))
    const {records, said} = await importBytes(`${one}nonsense\nmore of it\n${one}${one.slice(0, -60)}`)
    expect(records).toHaveLength(2)
    expect(said).toEqual([
      '2 error Expected the header of a record; what stands here was left out (warc)',
      '4 error Unexpected end of the file in the middle of a record; those before it were read (cut-off)',
    ])
  })
})

describe('e-mail', () => {
  test('of an address without a name is nobody’s', async () => {
    const {records} = await importPage('mail', 'From: press@example.org\nSubject: Bridge\n\nIt is long.\n')
    expect(records).toMatchObject([{fields: {headline: 'Bridge'}, extra: {from: 'press@example.org'}}])
    expect(records[0]?.fields.bylines).toBeUndefined()
  })

  test('is its subject and its plain text', async () => {
    const mail = [
      'From: =?UTF-8?B?5ZGo5paH?= <zhou@example.org>',
      'Subject: =?utf-8?Q?=E6=B8=A1?=',
      ' =?utf-8?Q?=E5=8F=A3?=',
      'Date: Sun, 28 Apr 2024 10:30:00 +0800',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      'not shown',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>HTML</p>',
      '--b',
      'Content-Type: text/plain; charset=gb18030',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=B5=DA=D2=BB=',
      '=B6=CE',
      'goes on',
      '',
      'Second.',
      '-- ',
      'signature',
      '--b--',
    ].join('\r\n')
    const {records, said} = await importPage('mail', mail)
    expect(said).toEqual([])
    expect(records).toEqual([
      {
        decoding: {encoding: 'gb18030', confidence: 1, doubts: []},
        id: '',
        format: 'text',
        text: '第一段 goes on\nSecond.',
        fields: {
          headline: '渡口',
          date: '2024-04-28T10:30:00+08:00',
          bylines: [{name: '周文', role: 'reporter'}],
        },
      },
    ])
  })
})

describe('wires', () => {
  test('IPTC 7901', async () => {
    const text =
      '\u0001exa062 4 i 211   exa 061\r\n\r\nRivermouth/bridge/\r\n\u00021ST LEAD\r\nA bridge opens\r\nBy Jane Roe, dpa =\r\n\r\n   Rivermouth (exa) - The bridge\r\nis long.\r\n\r\n   It opens.\r\n\u0003071341 GMT Okt 15\r\n\u007f\u0004'
    const {records} = await importPage('wire', text)
    expect(records).toEqual([
      {
        id: '',
        format: 'text',
        text: 'Rivermouth (exa) - The bridge is long.\nIt opens.',
        fields: {
          headline: 'A bridge opens',
          date: '2015-10-07T13:41:00Z',
          bylines: [{name: 'Jane Roe', role: 'reporter'}],
        },
        extra: {notes: '1ST LEAD', slug: 'Rivermouth/bridge/'},
      },
    ])
  })

  test('ANPA 1312', async () => {
    const text =
      "\u0016\u0016\u0001X1\u001fexa\r\nr i\u0013\u0011 BC-Bridge 11-13 0049\r\n\u0002^BC-Bridge,46<\r\n^A bridge opens<\r\n^AP Photo X1<\r\n^By JANE ROE=\r\n^Associated Press=\r\n\t   RIVERMOUTH (AP) _ ``It is long.''\r\n\t   It opens.\r\n\r\n\t   \u0003AP-WF-11-13-13 0745GMT<\r\n\u0004"
    const {records} = await importPage('wire', text)
    expect(records).toMatchObject([
      {
        text: 'RIVERMOUTH (AP) — “It is long.”\nIt opens.',
        fields: {
          headline: 'A bridge opens',
          date: '2013-11-13T07:45:00Z',
          bylines: [{name: 'JANE ROE', role: 'reporter'}],
        },
        extra: {slug: 'BC-Bridge'},
      },
    ])
  })

  test('without their control characters', async () => {
    const {records} = await importPage('wire', 'ZCZC FMG000\nYY TDR\nBRIDGE : opens\nIt is\nlong.\nNNNN\n')
    expect(records).toMatchObject([{text: 'It is long.', fields: {headline: 'BRIDGE : opens'}}])
  })

  test('with a byte that is damaged stays what it is', async () => {
    const text = Buffer.from('ZCZC FMG000\nYY TDR\n渡口 : 开桥\n桥长三百米，明年通车。\nNNNN\n')
    const damaged = Buffer.concat([text.subarray(0, -9), Buffer.of(0xff), text.subarray(-9)])
    const {records} = await importPage('wire', damaged)
    expect(records).toMatchObject([{text: '桥长三百米，明年通车\ufffd。'}])
  })
})
