import {foldHeadline} from '../../text/fold.js'
import {textOf, type Block} from './blocks.js'
import {readMoment} from './dates.js'

/** How many blocks at either end are looked at. */
const edge = 6
/** A block that frames an article is short, and no sentence. */
const longest = 120

/** What pages print between a headline and the first paragraph. */
const opening =
  /^(?:图集$|转播到|来源|來源|作者|记者|編輯|编辑|责任编辑|责编|字号|字体|分享|评论|原标题|本文来源|发布时间|时间|(?:by|von)\s.{2,58}$|(?:share|print|e-?mail|listen|subscribe|advertisement|anzeige|publicidad)\b.{0,20}$|(?:published|updated|last updated|posted)\b)/i
/** What pages print below the last one. */
const closing =
  /^(?:\+1$|图集$|[（(【[]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|作者|来源|责任编缉|本文来源|网络编辑|审核|校对|原标题)\s*[:：]|(?:返回|打印|分享|点击|关注|扫码|更多|举报|收藏|advertisement|anzeige|share this|follow us|subscribe|sign up|©|copyright|版权))/i

/**
 * The blocks of an article without what frames it: its headline once more, its date and source, its editor, buttons.
 */
export function withoutFrame(blocks: readonly Block[], headline: string | undefined): Block[] {
  const repeated = new Set([headline ?? ''].map(foldHeadline).filter((fold) => fold !== ''))
  let start = 0
  for (let at = 0; at < Math.min(edge, blocks.length); at++) {
    if (!isFrame(blocks[at]!, repeated, opening, true)) continue
    // Between two of the frame, what is short belongs to it.
    if (blocks.slice(start, at).every((block) => wordsIn(block).length < 30)) start = at + 1
  }
  let end = blocks.length
  while (end > start && isLinked(blocks[end - 1]!)) end--
  const last = Math.max(start, end - edge)
  const cut = blocks.slice(last, end).findIndex((block) => editorLine.test(wordsIn(block)))
  if (cut >= 0 && last + cut > start) end = last + cut
  while (end > start && isFrame(blocks[end - 1]!, repeated, closing, false)) end--
  // A picture above the first paragraph stands among what frames it.
  return [
    ...blocks.slice(0, start).filter(({kind}) => kind === 'picture'),
    ...blocks.slice(start, end).filter((block) => !advert.test(wordsIn(block))),
  ]
}

/** What stands where an advertisement was. */
const advert =
  /^(?:advertise?ment|advertising|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|advertentie|annonse?|annons|reklama|реклама|广告|廣告|広告|광고|إعلان)$/i

/** The line that names the editor is an article's last. */
const editorLine = /^[（(【[]?\s*(?:责任编辑|責任編輯|责编|責編|责任编缉)\s*[:：]\s*\S.{0,60}$/

/** A line that is nothing but links leads away. */
function isLinked(block: Block): boolean {
  return (
    'runs' in block &&
    block.kind !== 'heading' &&
    block.runs.every(({text, href}) => href !== undefined || text.trim() === '')
  )
}

function isFrame(block: Block, repeated: ReadonlySet<string>, marks: RegExp, isDated: boolean): boolean {
  const words = wordsIn(block)
  if (repeated.has(foldHeadline(words.slice(0, 600)))) return true
  if (words.length > longest || block.kind === 'table') return false
  return (
    !/[.!?。！？…][”’"'）)]?$/u.test(words) &&
    (marks.test(words) || (isDated && words.length < 60 && startsWithDay(words)))
  )
}

function startsWithDay(words: string): boolean {
  return /^[^\d]{0,12}\d/.test(words) && readMoment(words) !== undefined
}

export function wordsIn(block: Block): string {
  return 'runs' in block ? textOf(block.runs) : ''
}
