import {describe, expect, test} from 'vitest'
import {
  countChanges,
  editionAfter,
  hasSite,
  unbuilt,
  versionOf,
  type Edition,
} from '../../src/serve/edition.js'

const site = {'404.html': 'n', 'a.html': '1', 'b.html': '2', 'style.css': 's', 'feed.xml': 'f'}
const before = editionOf(site)

function editionOf(files: Readonly<Record<string, string>>): Edition {
  return editionAfter(unbuilt, {files: new Map(Object.entries(files)), report: '', failed: false})
}

describe('the version of a page', () => {
  test.each<[string, Readonly<Record<string, string>>, string, boolean]>([
    ['stays when nothing changes', site, 'a.html', false],
    ['stays when another page changes', {...site, 'b.html': '3'}, 'a.html', false],
    ['stays when a feed changes', {...site, 'feed.xml': 'g'}, 'a.html', false],
    ['stays when a file below the root changes', {...site, 'search/1.js': 'x'}, 'a.html', false],
    ['changes with its file', {...site, 'a.html': '3'}, 'a.html', true],
    ['changes with the style', {...site, 'style.css': 't'}, 'a.html', true],
    ['changes with a new script', {...site, 'site.js': 'x'}, 'a.html', true],
    ['changes when the page goes', {'404.html': 'n', 'style.css': 's'}, 'a.html', true],
    ['changes when the page comes', {...site, 'c.html': '3'}, 'c.html', true],
    ['changes with the 404 page where there is no other', {...site, '404.html': 'm'}, 'c.html', true],
    ['changes when all is gone', {}, 'a.html', true],
  ])('%s', (_name, files, page, changes) => {
    expect(versionOf(editionOf(files), page) !== versionOf(before, page)).toBe(changes)
  })

  test('is that of the fault while there is no site', () => {
    const failure = (report: string) => editionAfter(unbuilt, {files: new Map(), report, failed: true})
    expect(versionOf(failure('a'), 'x')).toBe(versionOf(failure('a'), 'y'))
    expect(versionOf(failure('a'), 'x')).not.toBe(versionOf(failure('b'), 'x'))
    expect(versionOf(failure('a'), 'x')).not.toBe(versionOf(unbuilt, 'x'))
  })
})

describe('editionAfter', () => {
  test('a failure that published nothing leaves the site', () => {
    const after = editionAfter(before, {files: new Map(), report: 'no\n', failed: true})
    expect(after).toEqual({...before, report: 'no', fault: 'no'})
  })

  test('a failure that published something shows both', () => {
    const after = editionAfter(before, {files: new Map([['a.html', '9']]), report: 'no\n', failed: true})
    expect([...after.files]).toEqual([['a.html', '9']])
    expect(after.fault).toBe('no')
  })

  test('warnings are no fault', () => {
    expect(editionAfter(before, {files: new Map(), report: 'well\n', failed: false})).toMatchObject({
      report: 'well',
      fault: '',
    })
  })

  test('a failure without words gets some', () => {
    expect(editionAfter(before, {files: new Map(), report: '', failed: true}).fault).not.toBe('')
  })

  test('there is a site from the first file on', () => {
    expect(hasSite(unbuilt)).toBe(false)
    expect(hasSite(before)).toBe(true)
  })
})

test('countChanges counts what came, what went and what changed', () => {
  expect(countChanges(before, before)).toBe(0)
  expect(countChanges(unbuilt, before)).toBe(5)
  expect(countChanges(before, editionOf({'404.html': 'n', 'a.html': '9', 'c.html': '3'}))).toBe(5)
})
