import type {RootContent} from 'mdast'
import type {Message} from '../record/index.js'
import {placeOf, type Say} from './messenger.js'

/** What of a text no page will show: blocks of HTML, but for comments, which nobody was to read. */
export function leftOut(blocks: readonly RootContent[], say: Say): Message[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'html' || /^<!--[\s\S]*-->\s*$/.test(block.value)) return []
    const reason = 'Unexpected HTML, expected Markdown; the block was left out with its words'
    return [say('html-left-out', reason, placeOf(block))]
  })
}
