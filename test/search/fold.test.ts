import fc from 'fast-check'
import {Converter} from 'opencc-js/t2cn'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../../src/search/fold.js'
import {fold, hanFolds} from '../../src/search/index.js'

describe('fold', () => {
  test.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['Café ÉLYSÉE Łódź Straße', 'cafe elysee lodz strasse'],
    ['cafe\u0301', 'cafe'],
    ['Ёлка Йод', 'елка иод'],
    ['ｶﾞｷﾞ', 'カ\u3099キ\u3099'],
    ['がぎ', 'がぎ'],
    ['한국', '한국'],
    ['ที่นี่', 'ที่นี่'],
    ['  新华社\n 北京\t', '新华社 北京'],
    ['“引”……‘语’', '"引"......\'语\''],
    ['\u200b零\u00ad宽', '零宽'],
  ])('%j is searched as %j', (text, folded) => expect(fold(text).text).toBe(folded))

  test('traditional characters become simplified ones', () => {
    expect(fold('臺灣後來發展頭髮', hanFolds()).text).toBe('台湾后来发展头发')
  })

  test('tells of each unit where it stood', () => {
    const {text, places} = fold('Ｓtraße … 龍', hanFolds())
    expect(text).toBe('strasse ... 龙')
    expect(places).toEqual([0, 1, 2, 3, 4, 4, 5, 6, 7, 7, 7, 8, 9])
    expect(fold('新华社abc').places).toBeUndefined()
  })

  test('is the same for whoever folds many texts', () => {
    const han = hanFolds()
    const folder = folderOf(han)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.string({unit: fc.constantFrom(...'aÉß…\u3000 \n後发\u0301ﷺ\ud800㌀')}),
        ),
        (text) => {
          expect(folder(text)).toBe(fold(text, han).text)
        },
      ),
      {numRuns: 3_000},
    )
  })

  test('is done once and for all', () => {
    const han = hanFolds()
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'aÉß…\u3000 後发國が“ＡŁ', 'e\u0301')}), (text) => {
        const {text: folded} = fold(text, han)
        expect(fold(folded, han).text).toBe(folded)
      }),
    )
  })
})

test('the table of characters is that of OpenCC', () => {
  const convert = Converter({from: 't', to: 'cn'})
  const folds = hanFolds()
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const letter = String.fromCharCode(unit)
    const other = convert(letter)
    const to = other.length === 1 && other !== letter && !folds.has(other.charCodeAt(0)) ? other : letter
    expect(String.fromCharCode(folds.get(unit) ?? unit)).toBe(to)
  }
})
