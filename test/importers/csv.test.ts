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
