import {describe, expect, test} from 'vitest'
import {recordTasks} from '../../src/answers/index.js'

const {answer} = recordTasks({language: 'zh'})
const ask = (question: string | Uint8Array): string =>
  Buffer.from(answer(typeof question === 'string' ? Buffer.from(question) : question)).toString('utf8')

describe('an answer', () => {
  test('has the id of its question, however large', () => {
    const answers = ask(
      '{"id":12345678901234567890,"text":"A\\nB"}\n{"id":"12345678901234567890","text":"A\\nB"}\n{"id":-9007199254740993}\n',
    )
    expect(answers.split('\n').map((line) => line.slice(0, 30))).toEqual([
      '{"id":12345678901234567890,"ar',
      '{"id":"12345678901234567890","',
      '{"id":-9007199254740993,"artic',
      '',
    ])
    expect(answers).toContain('articles/12345678901234567890.html')
  })

  test('keeps digits of a text as they are', () => {
    const {article} = JSON.parse(
      ask('{"id":1.0000000000000000001,"text":"A \\"12345678901234567890\\" \\\\\\nB"}'),
    ) as {
      article: {headline: string}
    }
    expect(article.headline).toBe('A "12345678901234567890" \\')
  })

  test('tells of bytes that are no UTF-8, and where in the line', () => {
    const head = '{"id":1,"text":"江口 \ufffd '
    const question = Buffer.concat([
      Buffer.from(`{"id":0,"text":"一\\n二"}\n${head}`),
      Buffer.of(0xff),
      Buffer.from('\\n二"}\n'),
    ])
    const [fine, broken] = ask(question)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {messages: {reason: string}[]})
    expect(fine!.messages).toEqual([])
    expect(broken!.messages.map(({reason}) => reason)).toEqual([
      `Unexpected byte \`0xFF\` at offset ${Buffer.byteLength(head)} of this line, expected utf-8; it is shown as \`\ufffd\``,
    ])
  })

  test('is JSON that every parser takes, and a mark before its question is none of it', () => {
    const {article} = JSON.parse(ask('\ufeff{"id":1,"text":"\\ud800一\\n二"}')) as {
      article: {headline: string}
    }
    expect(article.headline).toBe('\ufffd一')
  })
})
