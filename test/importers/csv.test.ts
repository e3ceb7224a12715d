import {describe, expect, test} from 'vitest'
import {importText} from './importing.js'

describe('tables', () => {
  test('have their columns by name, whatever parts them', async () => {
    for (const mark of [',', '\t', ';', '|']) {
      const text =
        ['标题', '正文', '日期', '栏目'].join(mark) +
        `\r\n${[`"渡${mark}口"`, '"一""二""\n三"', '2024/4/28', ''].join(mark)}\r\n\r\n`
      const {records, said} = await importText('csv', text, {size: 7})
      expect(said).toEqual([])
      expect(records).toEqual([
        {
          id: '000001',
          format: 'text',
          text: '一"二"\n三',
          fields: {headline: `渡${mark}口`.replace('\t', ' '), date: '2024-04-28'},
        },
      ])
    }
  })

  test.each([
    ['Überschrift;Text;Datum;Autor', '3. März 2021', '2021-03-03'],
    ['Titre;Texte;Date de publication;Auteur', '1er avril 2021', '2021-04-01'],
    ['TÍTULO;Contenido;Fecha;Autor', '3 de mayo de 2021', '2021-05-03'],
    ['Başlık;Metin;Tarih;Yazar', '6 Mayıs 2021', '2021-05-06'],
    ['Заголовок;Текст;Дата;Автор', '5 мая 2021 г., 14:30', '2021-05-05T14:30:00'],
    ['العنوان;النص;التاريخ;الكاتب', '٢٠٢١-٠٥-٠٦', '2021-05-06'],
    ['見出し;本文;掲載日;筆者', '令和3年5月6日', '2021-05-06'],
    ['제목;본문;날짜;기자', '2021년 5월 6일', '2021-05-06'],
    ['主旨;內文;發布日期;撰稿', '民國110年5月6日', '2021-05-06'],
    ['Judul;Isi Berita;Tanggal;Penulis', '6 Mei 2021', '2021-05-06'],
  ])('have columns in the language of their newsroom: %s', async (columns, day, date) => {
    const {records, said} = await importText('csv', `${columns}\nFähre;Sie fährt.;"${day}";Kim\n`)
    expect(said).toEqual([])
    expect(records[0]).toMatchObject({
      text: 'Sie fährt.',
      fields: {headline: 'Fähre', date, bylines: [{name: 'Kim'}]},
    })
  })

  test('may say above their columns what parts them, as Excel does', async () => {
    const {records, said} = await importText('csv', '\ufeffsep=;\r\ntitle;text\r\n一, 二;甲\r\n二;乙;丙\r\n')
    expect(records).toMatchObject([{text: '甲', fields: {headline: '一, 二'}}])
    expect(said).toEqual(['2:4 error Unexpected 3 cells in this row, expected 2 (csv)'])
  })

  test('a column whose name comes again, or is missing, is kept beside', async () => {
    const {records} = await importText('csv', 'title,title,\n一,二,三\n')
    expect(records[0]).toMatchObject({fields: {headline: '一'}, extra: {'title 2': '二', 'column 3': '三'}})
  })

  test('Chinese names are told apart by a gap', async () => {
    const {records} = await importText('csv', '标题,作者\n一,周文 李明\n二,王 伟\n')
    expect(records.map(({fields}) => fields.bylines?.map(({name}) => name))).toEqual([
      ['周文', '李明'],
      ['王 伟'],
    ])
  })

  test('a row with too many cells is lost, and one with few is read', async () => {
    const {records, said} = await importText('csv', 'title,text\n一,甲,x,y\n二\n三,丙\n')
    expect(records.map(({fields}) => fields.headline)).toEqual(['二', '三'])
    expect(said).toEqual(['1:2 error Unexpected 4 cells in this row, expected 2 (csv)'])
  })

  test('a quote that never closes ends the table, and keeps the rows before', async () => {
    const {records, said} = await importText('csv', 'title,text\n一,甲\n二,"乙\n三,丙\n')
    expect(records).toHaveLength(1)
    expect(said).toEqual(['2 error Cannot read this table further: a quote is never closed (csv)'])
  })

  test('a cell without end ends it, too', async () => {
    const {said} = await importText('csv', `title,text\n一,"${'x'.repeat(50_000)}`, {size: 1000})
    expect(said).toEqual([
      '1 error Cannot read this table further: a row has more than 10000 characters (record-size)',
    ])
  })

  test('a formula is a text like any other', async () => {
    const {records} = await importText('csv', 'title,text\n"=cmd|\' /C calc\'!A0",+1+1\n')
    expect(records[0]).toMatchObject({text: '+1+1', fields: {headline: "=cmd|' /C calc'!A0"}})
  })
})
