import {fileURLToPath} from 'node:url'
import {stringify} from 'yaml'
import {expect, test} from 'vitest'
import {readOwnWords, wordsFor} from '../../src/render/index.js'

const file = fileURLToPath(new URL('../../docs/words.yaml', import.meta.url))
const head = `# Every message of the interface, in English. Copy it to templates/messages/<language>.yaml and translate it:
# docs/theming.md#words. What is left out is said in the packaged words of the language, or in English.
`

test('docs/words.yaml has every message, and is itself a file of messages', async () => {
  const words = Object.entries(wordsFor('en')).map(([key, value]: [string, unknown]) => [key, shown(value)])
  const text = stringify(Object.fromEntries(words), {lineWidth: 0, singleQuote: true})
  await expect(head + text).toMatchFileSnapshot(file)
  // German has the plural forms of English, and no words of its own.
  const {words: read, messages} = readOwnWords(head + text, 'de.yaml', 'de')
  expect(messages).toEqual([])
  expect(read.home).toBe('Front page')
})

/** A message as it is written: its rule of counting is the language's, and is not said. */
function shown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'by'))
}
