import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {simplified, traditional} from '../../src/text/han.js'
import {directionOf, languageOf} from '../../src/text/scripts.js'

describe('languageOf', () => {
  test.each([
    ['zh-Hans', '市图书馆新馆今天开门迎客，首日接待读者三千余人。'],
    ['zh-Hant', '市圖書館新館今天開門迎客，首日接待讀者三千餘人。'],
    ['zh-Hans', '这家书店开业，店名写作“書”，读者很多。'],
    ['zh', '山水之友'],
    ['ja', '市立図書館の新館が開館し、初日は三千人が訪れた。'],
    ['ja', 'サッカー'],
    ['ko', '시립 도서관 신관이 오늘 문을 열었다.'],
    ['ko', '市立 도서관이 開館했다'],
    ['en', 'The new city library opened on Sunday and had three thousand visitors, said the mayor.'],
    ['und-Cyrl', 'Новая городская библиотека открылась в воскресенье.'],
    ['ar', 'افتتحت المكتبة الجديدة أبوابها اليوم'],
    ['he', 'הספרייה החדשה נפתחה היום'],
    ['el', 'Η νέα βιβλιοθήκη άνοιξε σήμερα'],
    ['und-Deva', 'नया पुस्तकालय आज खुला'],
    ['th', 'ห้องสมุดใหม่เปิดวันนี้'],
    ['de', 'Die neue Bibliothek wurde am Sonntag eröffnet.'],
    ['und-Latn', 'De nieuwe bibliotheek was op zondag open of dicht.'],
    ['es', 'La biblioteca nueva abrió el domingo con tres mil visitantes.'],
    ['en', 'The U.S. bridge is, the U.S. mayor said, open and free for all.'],
    ['nb', 'Kommunen sa tirsdag at den nye broen åpner neste uke, og at alle er velkomne.'],
    ['da', 'Kommunen sagde tirsdag, at den nye bro åbner i næste uge, og at alle er velkomne.'],
    ['und', '2024 — 04 — 28 …'],
    ['und', ''],
  ])('%s: %s', (language, text) => expect(languageOf(text)).toBe(language))

  test('takes a fallback only where it is written in the same script', () => {
    expect(languageOf('Die neue Bibliothek', 'de')).toBe('de')
    expect(languageOf('Die neue Bibliothek', 'de-AT')).toBe('de-AT')
    expect(languageOf('Die neue Bibliothek', 'zh-Hans')).toBe('und-Latn')
    expect(languageOf('Новая библиотека', 'ru')).toBe('ru')
    expect(languageOf('Новая библиотека', 'sr-Latn')).toBe('und-Cyrl')
    expect(languageOf('Nova biblioteka', 'sr-Latn')).toBe('sr-Latn')
    expect(languageOf('Новая библиотека', 'en')).toBe('und-Cyrl')
    expect(languageOf('المكتبة', 'fa')).toBe('fa')
    expect(languageOf('123', 'en')).toBe('und')
    expect(languageOf('山水之友', 'zh-Hant')).toBe('zh')
  })

  test('looks no further than the first 2,000 characters', () => {
    expect(languageOf('说'.repeat(2000) + 'の'.repeat(9000))).toBe('zh-Hans')
  })

  test('answers a language tag for any string', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(languageOf(text)).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)
      }),
    )
  })
})

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['und-Arab', 'rtl'],
  ['und-Hebr', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ku-arab', 'rtl'],
  ['zh-Hans', 'ltr'],
  ['en', 'ltr'],
  ['und', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['', 'ltr'],
])('directionOf(%s) is %s', (language, direction) => expect(directionOf(language)).toBe(direction))

test('no character is in both tables, nor twice in one', () => {
  const all = [...simplified, ...traditional]
  expect(new Set(all).size).toBe(all.length)
})
