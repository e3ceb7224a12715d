/** What the words before `电`, `讯`, `消息` or `报道` turned out to be. */
export interface Shape {
  readonly isDated: boolean
  readonly places: readonly string[]
  /** Whether the word that ends them is a wire's, which stands nowhere else. */
  readonly isWire: boolean
  readonly agency: string
  readonly isKnown: boolean
  /** Whether `据` stands before it: it may be the source of a sentence then. */
  readonly isCited: boolean
  /** Whether every place is one that reporters sign from often. */
  readonly isFrequent: boolean
  /** Whether it says that it was put together from others' reports: `本报综合消息`. */
  readonly isRoundup: boolean
}

/**
 * What must be so that the words are an opening and no sentence; the first row that fits decides.
 *
 * `by`: whose they are. `then`: what may follow. `韩联社4月3日报道，…` is a sentence about another newsroom's
 * story; `韩联社首尔4月3日电` is that story.
 */
interface Form {
  readonly dated: boolean
  readonly placed?: boolean | 'frequently'
  readonly wire?: boolean
  readonly by: 'anybody' | 'known' | 'roundup' | 'paper' | 'site'
  readonly cited?: false
  readonly then: RegExp
}

const noSentence = /(?![，,、称稱说說的了过過指显顯])/y
const atBreak = /(?=[：:（(【“\s—-]|据|據|记者|記者|$)/y
const clearBreak = /(?=[：:]|[ \u00a0\u3000]|$)/y
const beforeReporter =
  /\s*[（(]?\s*(?:本报|特约|特派|实习|首席|全媒体|融媒体)?(?:本?[\u3400-\u9fff]{0,4})(?:记者|記者|通讯员|通訊員|实习生)/y

const forms: readonly Form[] = [
  {dated: true, wire: true, by: 'anybody', then: noSentence},
  {dated: true, wire: false, by: 'known', then: noSentence},
  {dated: true, placed: true, wire: true, by: 'known', cited: false, then: /(?=，)/y},
  // The house style of a few sites, which open all of their stories so.
  {dated: true, placed: false, by: 'site', cited: false, then: /(?=，)/y},
  {dated: false, placed: false, wire: true, by: 'known', then: noSentence},
  {dated: false, placed: false, wire: true, by: 'anybody', then: beforeReporter},
  {dated: false, placed: 'frequently', wire: true, by: 'known', then: noSentence},
  {dated: false, placed: true, wire: true, by: 'known', then: atBreak},
  {dated: false, placed: true, wire: false, by: 'known', then: beforeReporter},
  {dated: false, placed: false, wire: false, by: 'known', then: atBreak},
  {dated: false, placed: false, wire: false, by: 'roundup', then: noSentence},
  {dated: false, placed: false, by: 'paper', cited: false, then: clearBreak},
  {dated: false, placed: false, by: 'paper', then: beforeReporter},
]

const papers = /(?:[日晚晨早午]报|[日晚晨早午]報|都市报|商报|时报|快报|青年报|新闻网|日报网|晚报网)$/
const sites = /^(?:环球网|海外网|参考消息网|中国日报网|中国青年网|观察者网|财联社|证券时报网?)$/

/** Whose words a form may be. */
const owners: Readonly<Record<Form['by'], (shape: Shape) => boolean>> = {
  anybody: () => true,
  known: ({isKnown}) => isKnown,
  roundup: ({isKnown, isRoundup}) => isKnown && isRoundup,
  paper: ({agency}) => papers.test(agency),
  site: ({agency}) => sites.test(agency),
}

/** Whether words of this shape that end at `end` open a story. */
export function isOpening(shape: Shape, text: string, end: number): boolean {
  return forms.some(
    ({dated, placed, wire, by, cited, then}) =>
      dated === shape.isDated &&
      (wire === undefined || wire === shape.isWire) &&
      (placed === undefined || isPlaced(shape, placed)) &&
      (cited === undefined || cited === shape.isCited) &&
      owners[by](shape) &&
      follows(then, text, end),
  )
}

/** Whether nothing follows that only a sentence has behind such words. */
export function endsNoSentence(text: string, end: number): boolean {
  return follows(noSentence, text, end)
}

function isPlaced({places, isFrequent}: Shape, placed: boolean | 'frequently'): boolean {
  if (placed === 'frequently') return places.length > 0 && isFrequent
  return placed === places.length > 0
}

function follows(then: RegExp, text: string, at: number): boolean {
  then.lastIndex = at
  return then.test(text)
}
