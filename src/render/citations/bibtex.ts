import type {Cited} from './cited.js'
import {yearOf} from './dates.js'
import type {Name} from './names.js'
import {whereOf} from './pieces.js'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The entry for BibTeX and BibLaTeX. */
export function bibtex(cited: Cited): string {
  const {key, authors, headline, date, container, archive, url, language} = cited
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : braced(authors.map(authorOf).join(' and '))],
    ['title', headline === '' ? undefined : texed(headline)],
    ['journal', texed(container)],
    ['year', texedOf(yearOf(date))],
    ['month', date.year === undefined || date.month === undefined ? undefined : months[date.month - 1]],
    ['day', date.year === undefined || date.day === undefined ? undefined : braced(String(date.day))],
    // An address is taken as it stands: percent-encoded, it holds nothing that would end the braces.
    ['url', url === undefined ? undefined : braced(url)],
    ['note', texedOf(url === undefined ? whereOf(cited) : archive)],
    ['language', language === 'und' ? undefined : texed(language)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]))
  return `@article{${key},\n${lines.join('')}}\n`
}

/** A name that is not to be taken apart stands in braces of its own. */
function authorOf(name: Name): string {
  return 'literal' in name ? texed(name.literal) : `${texedWords(name.family)}, ${texedWords(name.given)}`
}

function texedOf(words: string | undefined): string | undefined {
  return words === undefined ? undefined : texed(words)
}

function texed(words: string): string {
  return braced(texedWords(words))
}

function braced(value: string): string {
  return `{${value}}`
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Braces are counted whether escaped or not: as commands they are even.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Words of which TeX takes none for a command. */
function texedWords(words: string): string {
  return words.replace(/[\\{}~^$&#%_]/g, (character) => special[character] ?? `\\${character}`)
}
