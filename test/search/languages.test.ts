import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fold, type Query} from '../../src/search/index.js'
import {scan, searchIn, type Told} from './shelf.js'

// Every language and script that the news we know is written in, and some more; each with what is hard about it.
const sentences: Readonly<Record<string, readonly string[]>> = {
  'simplified Chinese': ['苇河渡口添了第二条船，票价不变。', '“夜航”从3月1日起恢复，末班船22:30开。'],
  'traditional Chinese': [
    '臺灣東岸的舊燈塔，發出第一道光後颱風便來了。',
    '圖書館裡乾燥，頭髮與發展都寫作「發」？',
  ],
  Japanese: [
    '渡し船が夜の便を再開した。ﾌｪﾘｰは２２時まで。',
    '港のカフェで「コーヒー」を飲む。がぎぐ、パピプ。',
  ],
  Korean: ['부산 항구의 등대가 다시 불을 밝혔다.', '도서관에서는 사진전이 3월부터 열린다(무료).'],
  Thai: ['ประภาคารเก่าริมท่าเรือกลับมาส่องแสงอีกครั้ง', 'น้ำลดแล้ว ชาวประมงจึงออกเรือได้ใน ๓ วัน'],
  Lao: ['ເຮືອຂ້າມຟາກກັບມາແລ່ນກາງຄືນອີກ'],
  Khmer: ['សាឡាងដំណើរការឡើងវិញនៅពេលយប់'],
  Burmese: ['ကူးတို့သင်္ဘော ညဘက် ပြန်ပြေးဆွဲသည်။'],
  English: [
    'The ferry won’t sail at night, the harbour-master said.',
    'Fees rose 1,200.50 to £3; co-operation “helps”.',
  ],
  French: ['L’été dernier, le bac a rouvert à l’aube : « enfin ! »', 'Des œufs, un cœur, Noël et la forêt.'],
  Spanish: ['El niño cruzó la ría en el transbordador.', '¿Volverá mañana? Costó 3,50 pesetas.'],
  Portuguese: ['A travessia não parou; são três ilhas e um farol.'],
  German: [
    'Die Fähre fährt größtenteils über Nacht; der Straßenfluß stieg.',
    'Käpt’n Jürgen grüßt vom Süßwasserhafen.',
  ],
  Polish: ['Łódź wróciła do portu o świcie, żeglarze śpią.'],
  Danish: ['Færgen sejlede på en å til øen.'],
  Turkish: ['İskelede ışık yandı, gemi Istanbul’a döndü.'],
  Vietnamese: ['Chuyến phà đêm đã trở lại sau cơn bão.'],
  Indonesian: ['Kapal feri kembali berlayar malam hari.'],
  Russian: ['Маяк на берегу снова горит; ёлки стоят, подъезд открыт.'],
  Ukrainian: ['Пором їде вночі, об’їзд перекрито.'],
  Greek: ['Ο φάρος άναψε πάλι, ο καπετάνιος γελάει· ΠΛΟΙΟ ΤΗΣ ΑΓΟΝΗΣ.'],
  Hebrew: ['המעבורת חזרה לשוט בלילה, אמר צה״ל.', 'שָׁלוֹם לַיָּם'],
  Arabic: ['عادت العبّارة إلى الإبحار ليلاً، وقال الحارسُ ذلك.', 'مكتبـــة في ٣ مخازن قديمة'],
  Persian: ['کشتی شب‌ها دوباره می‌رود و چراغ روشن است.'],
  Hindi: ['नाव रात में फिर चलने लगी, मछुआरे ख़ुश हैं।'],
  Bengali: ['ফেরি আবার রাতে চলছে, জেলেরা খুশি।'],
  Tamil: ['படகு மீண்டும் இரவில் ஓடுகிறது.'],
  Georgian: ['ბორანი ღამით ისევ დაცურავს.'],
  Armenian: ['Լաստանավը կրկին նավարկում է գիշերը։'],
  Amharic: ['ጀልባው በሌሊት እንደገና ይጓዛል።'],
  mixed: ['记者在Greywick说，Ｔｈｅ ferry 6点开往釜山(부산)。', 'Tokyo（東京）の駅で 42 ｶﾒﾗ, says Юрий'],
}
const all = Object.values(sentences).flat()

/** Stories in which languages stand mostly by themselves, sometimes beside one another. */
const told: fc.Arbitrary<Told> = fc
  .constantFrom(...Object.values(sentences))
  .chain((own) =>
    fc.array(
      fc.oneof(
        {weight: 5, arbitrary: fc.constantFrom(...own)},
        {weight: 1, arbitrary: fc.constantFrom(...all)},
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map((blocks) => ({blocks}))

const spanOf = (text: string, at: number, length: number): string => {
  const letters = Array.from(text)
  return letters
    .slice(at % letters.length)
    .slice(0, length)
    .join('')
}

/** A piece of any sentence, from one letter to all of it, in any case, as it is typed. */
const piece = fc
  .tuple(fc.constantFrom(...all), fc.nat(200), fc.integer({min: 1, max: 12}), fc.nat(2))
  .map(([text, at, length, form]) => {
    const own = spanOf(text, at, length)
    return form === 0 ? own : form === 1 ? own.toUpperCase() : own.normalize('NFD')
  })

const term = fc.record({
  text: piece,
  isPhrase: fc.boolean(),
  isExcluded: fc.constantFrom(false, false, false, true),
  isOpen: fc.boolean(),
})
const query: fc.Arbitrary<Query> = fc
  .array(fc.array(term, {minLength: 1, maxLength: 2}), {minLength: 1, maxLength: 2})
  .map((groups) => ({groups, filters: []}))

const RUNS = Number(process.env['RUNS'] ?? 150)

describe('in every language', () => {
  test('a question finds what a plain scan finds, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, {minLength: 1, maxLength: 10}),
        fc.array(query, {minLength: 8, maxLength: 8}),
        async (stories, queries) => {
          const search = await searchIn(stories)
          for (const query of queries) {
            const {count, hits} = await search.find(query, {order: 'relevance'})
            const wanted = scan(stories, query)
            expect([...hits].sort((a, b) => a - b)).toEqual(wanted)
            expect(count).toBe(wanted.length)
          }
        },
      ),
      {numRuns: RUNS},
    )
  }, 600_000)

  test.each(Object.entries(sentences))(
    '%s: what is found is marked, and nothing beside it',
    async (_, own) => {
      const search = await searchIn(own.map((text): Told => ({blocks: [text]})))
      for (const text of own) {
        for (let at = 0; at < text.length; at += 3) {
          const typed = text.slice(at, at + 4).trim()
          const asked: Query = {groups: [[{text: typed, isPhrase: true, isExcluded: false}]], filters: []}
          const {hits} = await search.find(asked, {order: 'relevance'})
          const marks = await search.marks(text, asked)
          expect(marks.length > 0).toBe([...hits].includes(own.indexOf(text)))
          const plain = fold(typed).text
          for (const [start, end] of marks) {
            const found = fold(text.slice(start, end)).text
            // A character is marked with all that stands above and below it; signs between words count for nothing.
            const bare = (words: string): string => words.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
            expect(bare(found)).toContain(bare(plain))
          }
        }
      }
    },
  )
})
