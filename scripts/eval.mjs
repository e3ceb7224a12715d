#!/usr/bin/env node
// Measures the program on real news: what is understood, against ground truth, and whether whole builds keep their laws.
// usage: npm run eval [-- --short] [-- --misses]
// needs the corpora beside the project (PRESSMARK_CORPORA, ../shared/corpora by default); fails loudly without them.
// Ends with `N passed, N failed`; each check prints its figure and what it must reach (scripts/eval/least.json).
import {builds} from './eval/builds.mjs'
import {dates, seedForm} from './eval/chinanews.mjs'
import {encodings, formats} from './eval/containers.mjs'
import {check, corpora, tally} from './eval/ground.mjs'
import {newspapers, otherSites} from './eval/html.mjs'
import {machines} from './eval/machines.mjs'
import {efe, labelled, reuters} from './eval/openings.mjs'
import {recommended} from './eval/recommended.mjs'
import {search} from './eval/search.mjs'

labelled()
reuters()
efe()
dates()
seedForm()
encodings()
await formats()
await newspapers(check, corpora, {isShort: process.argv.includes('--short')})
otherSites(check, corpora)
recommended()
await search(process.argv.includes('--short') ? 300 : 1_000, 300)
await machines(500, process.argv.includes('--short') ? 200 : 3000)
await builds(process.argv.includes('--short') ? 500 : 1700)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0
