/** A Han character, as a part of an expression. */
export const han = '[\\u3400-\\u9fff\\uf900-\\ufaff]'

/** A numeral or the number of a day, month or year, in any of the three ways to print it. */
export const number = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})'
export const yearNumber = '(?:[0-9０-９]{4}|[一二三四五六七八九〇○零Ｏ０]{4})'

const digits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const zero of '○零Ｏ') digits.set(zero, 0)
for (let value = 0; value < 10; value++) {
  digits.set(String(value), value)
  digits.set(String.fromCharCode(0xff10 + value), value)
}

/** The value of `28`, `２８`, `二十八`, `廿八` or, digit by digit, `二〇二四`. */
export function numberOf(words: string): number {
  const plain = Number(words)
  if (!Number.isNaN(plain)) return plain
  const tens = words.replace(/^廿/, '二十').replace(/^卅/, '三十').split('十')
  if (tens.length === 1)
    return [...words].reduce((value, digit) => value * 10 + (digits.get(digit) ?? NaN), 0)
  const [ten = '', one = ''] = tens
  return (ten === '' ? 1 : numberOf(ten)) * 10 + (one === '' ? 0 : numberOf(one))
}
