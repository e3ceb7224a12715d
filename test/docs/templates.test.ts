import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {looks} from '../../src/record/index.js'

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const docs = readFileSync(fileOf('docs/templates.md'), 'utf8')
const theming = readFileSync(fileOf('docs/theming.md'), 'utf8')

/** The fields of each interface of a file, those that may be absent with a `?`. */
function interfacesIn(file: string): Map<string, string[]> {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023)
  const own = tree.statements.filter(ts.isInterfaceDeclaration)
  const fieldsOf = ({members}: ts.InterfaceDeclaration): string[] =>
    members
      .filter(ts.isPropertySignature)
      .map(({name, questionToken}) => `${name.getText(tree)}${questionToken ? '?' : ''}`)
  // What every page has is told apart.
  const inherited = ({heritageClauses}: ts.InterfaceDeclaration): string[] =>
    own
      .filter(({name}) => name.text !== 'BaseView')
      .filter(({name}) => heritageClauses?.some((clause) => clause.getText(tree).includes(name.text)))
      .flatMap(fieldsOf)
  return new Map(own.map((one) => [one.name.text, [...fieldsOf(one), ...inherited(one)]]))
}

/** The text of a section of the docs, by its heading. */
function section(heading: string): string {
  const start = docs.indexOf(`\n## ${heading}\n`)
  expect(start, `a section \`${heading}\``).toBeGreaterThan(-1)
  const end = docs.indexOf('\n## ', start + 1)
  return docs.slice(start, end < 0 ? undefined : end)
}

/** Names that the first column of a section's tables explains, and all that it has in backticks. */
function toldIn(text: string): {rows: string[]; names: string[]} {
  const first = [...text.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell!)
  const names = (words: string): string[] => [...words.matchAll(/`([\w?]+)`/g)].map(([, name]) => name!)
  return {rows: first.flatMap(names), names: names(text)}
}

const views = interfacesIn(fileOf('src/render/views.ts'))
const base = views.get('BaseView')!

describe('the docs of templates tell all that a view may read, and nothing else', () => {
  test('on every page', () => {
    const {rows} = toldIn(section('What every page has').split('Kinds of values')[0]!)
    expect(rows.sort()).toEqual([...base, 'view'].sort())
  })

  const kinds = [...views].filter(([name]) => name.endsWith('View') && views.get(name)!.includes('view'))
  test.each(kinds)('in %s', (name, fields) => {
    const heading = name
      .replace(/View$/, '')
      .replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`)
      .toLowerCase()
    const {rows} = toldIn(section(heading))
    expect(rows.sort()).toEqual(fields.filter((field) => field !== 'view').sort())
  })

  test('in what they are made of', () => {
    const {names} = toldIn(docs)
    const parts = [...views].filter(([, fields]) => !fields.includes('view') && fields !== base)
    const untold = parts.flatMap(([name, fields]) =>
      fields.filter((field) => !names.includes(field)).map((field) => `${name}.${field}`),
    )
    expect(untold).toEqual([])
  })
})

describe('the docs of themes name every token, and nothing else', () => {
  const styles = {broadsheet: 'templates/style.css', plain: 'templates/looks/plain/style.css'}
  test.each(looks)('of the look %s', (look) => {
    const style = readFileSync(fileOf(styles[look]), 'utf8')
    const tokens = /\/\* Tokens: [^]*?\n:root \{([^]*?)\n\}/.exec(style)![1]!
    const defined = [...tokens.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name!)
    const told = [...theming.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`(--[\w-]+)`/g)].map(([, name]) => name!),
    )
    expect(defined.length).toBeGreaterThan(15)
    expect(told.sort()).toEqual(defined.sort())
  })
})
