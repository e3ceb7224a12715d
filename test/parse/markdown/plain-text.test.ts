import {expect, test} from 'vitest'
import {plainText, toTree} from '../../../src/parse/markdown/index.js'

test.each([
  ['# **标题** `code` ~~x~~', '标题 code x'],
  ['第一行\n第二行 and\nmore  \n第三行', '第一行第二行 and more 第三行'],
  ['甲\\\n乙', '甲乙'],
  ['[甲](b) ![图](c.png) ![](d.png) ![戊][e]\n\n[e]: f', '甲 图 d.png 戊'],
  ['甲<b>乙</b>[^1]\n\n<p>raw</p>\n\n[^1]: 丙', '甲乙\n丙'],
  ['- 甲\n- 乙\n  - 丙\n\n> 丁', '甲\n乙\n丙\n丁'],
  ['```\na\nb\n```', 'a b'],
  ['\u3000\u3000甲&amp;乙\u3000', '甲&乙'],
  ['甲\u0001\u001b\f乙', '甲 乙'],
  ['甲\u202e乙', '甲\u202e乙\u202c'],
  ['', ''],
])('%j', (text, expected) => expect(plainText(toTree(text, 'markdown'))).toBe(expected))
