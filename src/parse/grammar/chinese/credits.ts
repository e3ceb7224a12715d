import type {Byline, Role} from '../../../record/index.js'
import {isAgency} from './agencies.js'
import {han} from '../numerals.js'
import {canBeName, isGroup, isName, isRunTogether, partsOf} from './names.js'
import {bylinesOf, splitNames} from './run-together.js'

/** What newsrooms call those who made a story; without a role, the record has none for them and they are left out. */
const roles: Readonly<Record<string, Role | undefined>> = {
  记者: 'reporter',
  記者: 'reporter',
  文字记者: 'reporter',
  实习生: 'reporter',
  實習生: 'reporter',
  作者: 'reporter',
  撰文: 'reporter',
  撰稿: 'reporter',
  通讯员: 'correspondent',
  通訊員: 'correspondent',
  特派员: 'correspondent',
  特派員: 'correspondent',
  摄影: 'photographer',
  攝影: 'photographer',
  摄影记者: 'photographer',
  攝影記者: 'photographer',
  编辑: 'editor',
  編輯: 'editor',
  责编: 'editor',
  責編: 'editor',
  责任编辑: 'editor',
  責任編輯: 'editor',
  编译: 'translator',
  編譯: 'translator',
  译者: 'translator',
  譯者: 'translator',
  翻译: 'translator',
  '文/': 'reporter',
  '文／': 'reporter',
  '图/': 'photographer',
  '图／': 'photographer',
  来源: 'source',
  來源: 'source',
  稿源: 'source',
  校对: undefined,
  校對: undefined,
}

const ranks =
  '特约|特約|特派|实习|實習|见习|見習|首席|高级|资深|全媒体|全媒|融媒体|融媒|本报|本報|本刊|本网|本台|驻站|报道|文图|文/图|[驻駐][\\u3400-\\u9fff]{1,4}?'
const titles = Object.keys(roles).sort((a, b) => b.length - a.length)
/** `文/` and `图/` are labels only where no word ends with them: `中文/英文`. */
const titleForms = titles.map((words) => (/[/／]$/.test(words) ? `(?<!${han})${words}` : words))
const title = new RegExp(`(?:${ranks})*(${titleForms.join('|')})\\s*([:：])?`, 'g')
/** One of these is in every title: most words are none, and soon known to be. */
const titleLetters = new RegExp(`[${titles.map((words) => words.at(-1)).join('')}]`)
/** Words that make a column of a title: `记者手记`, `编辑部`. */
const columns = /^\s*(?:手记|观察|调查|来信|述评|笔记|札记|见闻|连线|专访|探访|直击|目击|视角|部|按|从|在)/
const desk = new RegExp(`^(?:${han}|[·、/／\\s]){0,20}$`)

/** Who is named after whom: a title, and the words up to the next. */
interface Claim {
  readonly role: Role | undefined
  readonly words: string
  /** Whether a colon makes a label of the title; `记者：` begins a question as often. */
  readonly isLabel: boolean
}

/** The words before the first title, e.g. `环球网报道`, and everything claimed after it. */
export function splitCredits(words: string): {before: string; claims: readonly Claim[]} {
  if (!titleLetters.test(words)) return {before: words.trim(), claims: []}
  const found: RegExpExecArray[] = []
  title.lastIndex = 0
  for (let match = title.exec(words); match; match = title.exec(words)) found.push(match)
  const claims = found.map((match, at) => ({
    role: roles[match[1]!],
    words: words.slice(match.index + match[0].length, found[at + 1]?.index),
    isLabel: match[2] !== undefined && !/[记記]者$/.test(match[1]!),
  }))
  return {before: words.slice(0, found[0]?.index ?? words.length).trim(), claims}
}

/**
 * Read the words of a credit, e.g. `记者 甲 通讯员 乙`: all of them, or nothing.
 *
 * `isSure` is said where the words stand in a place that only credits have; elsewhere names must look like
 * names, for `记者观察` is a column and `编辑 推荐` a list.
 */
export function readCredits(words: string, isSure: boolean): readonly Byline[] | undefined {
  const {before, claims} = splitCredits(words)
  if (
    claims.length === 0 ||
    !desk.test(before) ||
    (!isSure && before !== '' && !isEmployer(before) && !partsOf(before).every(isName))
  )
    return undefined
  const [first] = claims
  if (claims.length === 1 && first?.role && first.words.trim() === '') return namedBefore(before, first.role)
  // Colleagues without a title may come first: `甲乙 记者丙丁`.
  const untitled = partsOf(before)
  const bylines: Byline[] = untitled.every(isName) ? [...bylinesOf(untitled, 'reporter')] : []
  for (const [at, claim] of claims.entries()) {
    const names = namesOf(claim, isSure, at < claims.length - 1)
    if (!names) return undefined
    const {role} = claim
    if (role)
      bylines.push(...(role === 'source' ? names.map((name) => ({name, role})) : bylinesOf(names, role)))
  }
  return bylines.length > 0 ? bylines : undefined
}

/** Read a bracket that holds nothing but names, e.g. `夏宾` or `胥柳曼　王蔚`. */
export function readNames(words: string): readonly Byline[] | undefined {
  const isOne = isGroup(words) || isRunTogether(words)
  const names = isOne ? [words] : partsOf(words)
  if (!isOne && !(names.length > 0 && names.every(isName))) return undefined
  return bylinesOf(names, 'reporter')
}

function namesOf(
  {role, words, isLabel}: Claim,
  isSure: boolean,
  isFollowed: boolean,
): readonly string[] | undefined {
  if (role === 'source') return sourceOf(words, isLabel)
  if (columns.test(words)) return undefined
  const names = partsOf(words)
  // Before the next title may stand its newsroom: `记者 甲 环球时报特约记者 乙`.
  if (isFollowed && names.length > 1 && isEmployer(names.at(-1)!)) names.pop()
  const isRight = isSure ? canBeName : isLabel ? isLabelled : isSureName
  if (names.every(isRight)) return names.length > 0 || isFollowed ? names : undefined
  return undefined
}

/** Behind a label stands whatever its reader calls a name; what is longer than one must be several. */
function isLabelled(word: string): boolean {
  return canBeName(word) && (word.length <= 4 || isRunTogether(word) || /[·•・‧]/.test(word))
}

/** A person, or several whose names can be told apart. */
function isSureName(word: string): boolean {
  return isName(word) || (word.length > 4 && splitNames(word) !== undefined)
}

/** `甲 编译`: the title after the name. */
function namedBefore(words: string, role: Role): readonly Byline[] | undefined {
  const names = partsOf(words)
  return names.length > 0 && names.every(isName) ? bylinesOf(names, role) : undefined
}

function sourceOf(words: string, isLabel: boolean): readonly string[] | undefined {
  const name = words.trim()
  return isLabel && name.length > 1 && name.length <= 20 && !/[\s：:]/.test(name) ? [name] : undefined
}

function isEmployer(word: string): boolean {
  return isAgency(word.replace(/驻.*$/, ''))
}
