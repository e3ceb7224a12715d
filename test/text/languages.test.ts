import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {languageAmong} from '../../src/text/languages.js'

describe('the language of a script’s text', () => {
  test.each([
    ['en', 'The harbour was closed on Monday after a storm that has damaged its northern wall.'],
    [
      'es',
      'El puerto fue cerrado el lunes por una tormenta que dañó el muro del norte, según las autoridades.',
    ],
    ['pt', 'O porto foi fechado na segunda-feira por uma tempestade que não poupou o muro do norte.'],
    ['fr', 'Le port a été fermé lundi après une tempête qui est passée sur les côtes du nord.'],
    ['it', 'Il porto è stato chiuso lunedì per una tempesta che ha danneggiato il muro della città.'],
    ['de', 'Der Hafen wurde am Montag nach einem Sturm geschlossen, der die Mauer im Norden beschädigt hat.'],
    ['nl', 'De haven is maandag gesloten na een storm die de muur in het noorden heeft beschadigd.'],
    ['sv', 'Hamnen stängdes på måndagen efter en storm som har skadat muren och inte är över.'],
    ['cs', 'Přístav byl v pondělí uzavřen po bouři, která podle úřadů poškodila zeď, řekl starosta.'],
    ['pl', 'Port został w poniedziałek zamknięty po burzy, która nie oszczędziła muru na północy.'],
    ['tr', 'Liman, kuzey duvarına zarar veren bir fırtınadan sonra pazartesi günü kapatıldı, daha çok için'],
    ['id', 'Pelabuhan ditutup pada Senin karena badai yang merusak tembok dan akan dibuka bulan ini.'],
    ['vi', 'Cảng đã đóng cửa hôm thứ Hai sau một cơn bão và sẽ mở lại trong năm nay.'],
  ])('%s', (language, text) => expect(languageAmong('Latn', text)).toBe(language))

  test.each([
    ['ru', 'Порт закрыли в понедельник после бури, которая повредила стену и не утихла.'],
    ['uk', 'Порт зачинили в понеділок після бурі, яка пошкодила стіну і не вщухла.'],
    ['bg', 'Пристанището беше затворено в понеделник след буря, която е повредила стената и не стихва.'],
  ])('%s', (language, text) => expect(languageAmong('Cyrl', text)).toBe(language))

  test('says nothing where nothing is clear', () => {
    expect(languageAmong('Latn', 'Shr 34 cts vs 1.20 dlrs')).toBeUndefined()
    expect(languageAmong('Latn', '')).toBeUndefined()
    expect(languageAmong('Goth', 'x')).toBeUndefined()
  })

  test('answers any text', () => {
    const scripts = fc.constantFrom('Latn', 'Cyrl', 'Arab', 'Deva', 'Hani', '__proto__')
    fc.assert(
      fc.property(scripts, fc.string({unit: 'binary'}), (script, text) => void languageAmong(script, text)),
    )
  })
})
