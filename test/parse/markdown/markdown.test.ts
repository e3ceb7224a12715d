import type {Nodes, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {toBody, toHtml, toTree} from '../../../src/parse/markdown/index.js'

const html = (text: string) => toHtml(toBody(toTree(text, 'markdown')))

describe('emphasis beside CJK', () => {
  test.each([
    ['**“你好”**世界', '<p><strong>“你好”</strong>世界</p>'],
    ['**重点。**下一句', '<p><strong>重点。</strong>下一句</p>'],
    ['这是*（强调）*的', '<p>这是<em>（强调）</em>的</p>'],
    ['~~删除。~~了', '<p><del>删除。</del>了</p>'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected))
})

describe('an address in the text ends where a reader sees its end', () => {
  test.each([
    ['见https://a.cn/a，然后', ['https://a.cn/a']],
    ['见https://a.cn然后', ['https://a.cn']],
    ['（见www.a.cn/b）', ['http://www.a.cn/b']],
    [
      '“http://a.cn”……http://b.cn、http://c.cn/?q=1&r=2。',
      ['http://a.cn', 'http://b.cn', 'http://c.cn/?q=1&r=2'],
    ],
    ['https://a.cn/(b)，c', ['https://a.cn/(b)']],
    ['https://a.cn/b.，c https://a.cn/b).', ['https://a.cn/b', 'https://a.cn/b']],
    ['信箱a.b@c.cn，电话', ['mailto:a.b@c.cn']],
    ['http://中国.cn', []],
    [
      'https://en.org/é and https://ru.org/мир x',
      ['https://en.org/%C3%A9', 'https://ru.org/%D0%BC%D0%B8%D1%80'],
    ],
    ['xhttp://a.cn', []],
  ])('%s', (text, expected) => {
    const found = [...html(text).matchAll(/href="(.*?)"/g)].map(([, href]) => href!.replaceAll('&#x26;', '&'))
    expect(found).toEqual(expected)
  })

  test('what follows is read as Markdown', () => {
    expect(html('见https://a.cn，**重点**和https://b.cn/_c_d，*e*')).toMatch(
      /<\/a>，<strong>重点<\/strong>和<a [^>]*>https:\/\/b.cn\/_c_d<\/a>，<em>e<\/em>/,
    )
  })
})

test('GFM: tables, footnotes, strikethrough, task lists', () => {
  expect(html('|a|b|\n|-|-|\n|1|2|\n\n注[^1] ~~c~~\n\n- [x] d\n\n[^1]: 脚注')).toMatch(
    /<table>.*<sup>.*<del>.*☑.*<section data-footnotes/s,
  )
})

test('lines are counted from where the text starts in its file', () => {
  const lines = (tree: Root) => tree.children.map(({position}) => [position!.start.line, position!.end.line])
  expect(lines(toTree('甲\n\n乙\n丙', 'markdown', 5))).toEqual([
    [5, 5],
    [7, 8],
  ])
  expect(lines(toTree('*甲*\n\n乙\n丙', 'markdown', 5))).toEqual([
    [5, 5],
    [7, 8],
  ])
})

test('a tree deep enough to break what follows it is read as plain text', () => {
  const tree = toTree('>'.repeat(500) + ' 甲', 'markdown')
  expect(tree.children.map(({type}) => type)).toEqual(['paragraph'])
  expect(depth(toTree('> '.repeat(50) + '甲', 'markdown'))).toBe(53)
})

function depth(node: Nodes): number {
  return 1 + ('children' in node ? Math.max(0, ...node.children.map(depth)) : 0)
}
