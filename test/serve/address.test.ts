import {describe, expect, test} from 'vitest'
import {addressOf, pathOf, queryOf} from '../../src/serve/address.js'

describe('addressOf', () => {
  test.each([
    ['/', ''],
    ['/index.html', 'index.html'],
    ['/2024/', '2024/'],
    ['/2024/04/28.html?a=/../b#c', '2024/04/28.html'],
    ['/place/%E4%B8%8A%E6%B5%B7.html', 'place/上海.html'],
    ['/100%25.html', '100%.html'],
    ['/%2525', '%25'],
    ['/a%3Fb%23c.html', 'a?b#c.html'],
    ['/...', '...'],
  ])('%s names %s', (target, address) => {
    expect(addressOf(target)).toBe(address)
  })

  test.each([
    ['nothing', ''],
    ['another host', 'http://example.com/index.html'],
    ['an asterisk', '*'],
    ['a half escape', '/%E4%B8.html'],
    ['a bare percent sign', '/100%.html'],
    ['a way up', '/../secret'],
    ['a way up at the end', '/a/..'],
    ['a hidden way up', '/%2e%2E/secret'],
    ['a way nowhere', '/./a'],
    ['another host without a scheme', '//example.com'],
    ['an empty part', '/a//b'],
    ['an encoded slash', '/..%2fsecret'],
    ['a backslash', '/..\\secret'],
    ['an encoded backslash', '/..%5csecret'],
    ['NUL', '/a%00.html'],
    ['an overlong slash', '/..%c0%afsecret'],
  ])('%s names nothing', (_name, target) => {
    expect(addressOf(target)).toBeUndefined()
  })
})

test('queryOf takes what stands behind the first question mark', () => {
  expect([...queryOf('/a?b=%E4%B8%8A&c=?')]).toEqual([
    ['b', '上'],
    ['c', '?'],
  ])
  expect([...queryOf('/a')]).toEqual([])
})

test('pathOf is what addressOf reads', () => {
  expect(addressOf(pathOf('place/上海 100%?.html'))).toBe('place/上海 100%?.html')
})
