// Which traditional characters the search folds into which simplified ones, by OpenCC's table → src/search/han-pairs.ts
import {writeFileSync} from 'node:fs'
import {Converter} from 'opencc-js/t2cn'

const convert = Converter({from: 't', to: 'cn'})
const pairs = []
for (let unit = 0x3400; unit < 0xa000; unit++) {
  const letter = String.fromCharCode(unit)
  const other = convert(letter)
  if (other !== letter && other.length === 1) pairs.push(letter + other)
}
// One step folds all the way: nothing is folded to what is folded itself.
const from = new Set(pairs.map((pair) => pair[0]))
const folded = pairs.filter((pair) => !from.has(pair[1]))
const lines = []
for (let at = 0; at < folded.length; at += 24) lines.push(`  '${folded.slice(at, at + 24).join('')}'`)
writeFileSync(
  new URL('../src/search/han-pairs.ts', import.meta.url),
  `/**
 * Traditional characters, each with its simplified one behind it: the table of OpenCC (Apache License 2.0), as far as
 * both are in Unicode's first plane. Written by \`scripts/han-pairs.mjs\`.
 */
export const pairsOfHan =
${lines.join(' +\n')}
`,
)
