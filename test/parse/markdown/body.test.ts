import type {Nodes} from 'hast'
import {describe, expect, test} from 'vitest'
import {toBody, toHtml, toTree} from '../../../src/parse/markdown/index.js'
import type {Format} from '../../../src/record/index.js'

const html = (text: string, format: Format = 'markdown') => toHtml(toBody(toTree(text, format)))
const outside = 'rel="nofollow noopener external"'

test('a seed becomes paragraphs and lists, one a line', () => {
  expect(html('标题\n<正文> & “引”。(完)\n- 甲\n-', 'text')).toBe(
    '<p>标题</p>\n<p>&#x3C;正文> &#x26; “引”。(完)</p>\n<ul>\n<li>甲</li>\n<li></li>\n</ul>',
  )
})

describe('a line ending between two CJK characters is no space', () => {
  test.each([
    ['第一行，\n第二行\n“第三行”\n第四行', '<p>第一行，第二行“第三行”第四行</p>'],
    ['中文\nEnglish\n中文', '<p>中文\nEnglish\n中文</p>'],
    ['“Yes”\n“No”', '<p>“Yes”\n“No”</p>'],
    ['**甲**\n**乙**\n[丙](a)\n丁', '<p><strong>甲</strong><strong>乙</strong><a href="a">丙</a>丁</p>'],
    ['한국어\n문장', '<p>한국어\n문장</p>'],
    ['𠮷\n野家', '<p>𠮷野家</p>'],
    ['- 甲\n  乙', '<ul>\n<li>甲乙</li>\n</ul>'],
    ['甲  \n乙', '<p>甲<br>\n乙</p>'],
    ['```\n甲\n乙\n```', '<pre><code>甲\n乙\n</code></pre>'],
    ['甲\n\n乙', '<p>甲</p>\n<p>乙</p>'],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected))
})

describe('links', () => {
  test.each([
    ['[甲](https://a.cn "乙")', `<a href="https://a.cn" title="乙" ${outside}>甲</a>`],
    ['[甲](//a.cn)', `<a href="//a.cn" ${outside}>甲</a>`],
    ['[甲](../b.html#c)', '<a href="../b.html#c">甲</a>'],
    ['[甲](b?c:d)', '<a href="b?c:d">甲</a>'],
    ['[甲](mailto:a@b.cn)', '<a href="mailto:a@b.cn">甲</a>'],
    ['[甲][b]\n\n[b]: http://a.cn', `<a href="http://a.cn" ${outside}>甲</a>`],
    ['[甲](javascript:alert(1))', '甲'],
    ['[甲](JAVASCRIPT:alert)', '甲'],
    ['[甲](java&#9;script:alert)', '甲'],
    ['[甲](data:text/html,a)', '甲'],
    ['<vbscript:a>', 'vbscript:a'],
    ['[甲][b]\n\n[b]: javascript:a', '甲'],
  ])('%s', (text, expected) => expect(html(text)).toBe(`<p>${expected}</p>`))
})

describe('an image is a link in its own words', () => {
  test.each([
    ['![图](https://a.cn/b.png)', `<a href="https://a.cn/b.png" ${outside}>图</a>`],
    ['![](b.png)', '<a href="b.png">b.png</a>'],
    ['![图][b]\n\n[b]: b.png', '<a href="b.png">图</a>'],
    ['![图](data:image/png,a)', '图'],
    ['[![图](b.png)](c.html)', '<a href="c.html">图</a>'],
    ['[**![图](b.png)**](c.html)', '<a href="c.html"><strong>图</strong></a>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(`<p>${expected}</p>`))
})

test('headings leave the first rank to the headline, and no rank out', () => {
  expect(html('# 甲\n\n## 乙\n\n###### 丙\n\n丁\n==')).toBe(
    '<h2>甲</h2>\n<h3>乙</h3>\n<h4>丙</h4>\n<h2>丁</h2>',
  )
  expect(html('### 甲\n\n#### 乙\n\n## 丙')).toBe('<h2>甲</h2>\n<h3>乙</h3>\n<h2>丙</h2>')
})

test('raw HTML is dropped, and what stands between two tags is text', () => {
  expect(html('<div onclick="a">甲</div>\n\n乙<b>丙</b><br><!-- 丁 -->')).toBe('<p>乙丙</p>')
})

test('a wide table scrolls by itself, its columns aligned by classes', () => {
  expect(html('|a|b|\n|-|-:|\n|1|2|')).toBe(
    '<div class="table" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n' +
      '<tbody>\n<tr>\n<td>1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody>\n</table></div>',
  )
})

test('lists: tight, loose, numbered', () => {
  expect(html('- 甲\n- 乙')).toBe('<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>')
  expect(html('- 甲\n\n- 乙')).toBe('<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>')
  expect(html('- 甲\n\n  丙\n- 乙')).toMatch(/<p>乙<\/p>/)
  expect(html('3. 甲')).toBe('<ol start="3">\n<li>甲</li>\n</ol>')
})

describe('footnotes', () => {
  const text = '甲[^注]乙[^注]\n\n[^注]: 注'

  test('lead to their note and back, on the same page', () => {
    const page = html(text)
    const ids = [...page.matchAll(/ id="(.*?)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/ href="#(.*?)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['fnref-1', 'fnref-1-2', 'footnote-label', 'fn-1'])
    expect(targets).toEqual(['fn-1', 'fn-1', 'fnref-1', 'fnref-1-2'])
  })

  test('stand under a sign, or under the words given', () => {
    expect(html(text)).toContain('<h2 class="footnotes-label" id="footnote-label">※</h2>')
    expect(toHtml(toBody(toTree(text, 'markdown'), '注释'))).toContain('id="footnote-label">注释</h2>')
    expect(html(text)).toContain('>※</h2>')
  })
})

test('control characters are dropped', () => {
  expect(html('a\0b\x01c\x1b[0md\x7fe\x9ff\fg\tx', 'text')).toBe('<p>abc[0mdef g\tx</p>')
  expect(html('*a*\x01b&#1;')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/)
})

describe('a change of direction ends with its paragraph', () => {
  test.each([
    ['a\u202eb', '<p>a\u202eb\u202c</p>'],
    ['\u2067a\u202ab', '<p>\u2067a\u202ab\u202c\u2069</p>'],
    ['\u202ba\u202cb', '<p>\u202ba\u202cb</p>'],
    ['\u2068a\u202ab\u2069c', '<p>\u2068a\u202ab\u2069c</p>'],
    ['\u2069a\u202c', '<p>\u2069a\u202c</p>'],
    ['\u2066\u202c', '<p>\u2066\u202c\u2069</p>'],
  ])('%j', (text, expected) => expect(html(text, 'text')).toBe(expected))

  test('across its parts', () => {
    expect(html('\u202ea **b**\n\n# \u2067c')).toBe(
      '<p>\u202ea <strong>b</strong>\u202c</p>\n<h2>\u2067c\u2069</h2>',
    )
  })
})

test('a body is plain data without positions, and its tree is left as it was', () => {
  const tree = toTree('# 甲\n乙[^1]\n\n- 丙\n\n|a|\n|-|\n|b|\n\n![](c)\n\n[^1]: 丁', 'markdown')
  const before = structuredClone(tree)
  const body = toBody(tree)
  expect(tree).toEqual(before)
  expect(structuredClone(body)).toEqual(body)
  expect(toHtml(JSON.parse(JSON.stringify(body)) as typeof body)).toBe(toHtml(body))
  expect(keysOf(body)).toEqual(new Set(['type', 'children', 'tagName', 'properties', 'value']))
})

function keysOf(node: Nodes): Set<string> {
  const below = 'children' in node ? node.children.map(keysOf) : []
  return new Set([...Object.keys(node), ...below.flatMap((keys) => [...keys])])
}
