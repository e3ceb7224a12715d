import type {Byline, Role} from '../../../record/index.js'

/** What newsrooms call those who made a story, and the parts that may stand before it without changing it. */
const roles: Readonly<Record<string, Role>> = {
  기자: 'reporter',
  특파원: 'correspondent',
  통신원: 'correspondent',
  주재기자: 'correspondent',
  논설위원: 'reporter',
  편집위원: 'reporter',
  리포터: 'reporter',
  에디터: 'editor',
  PD: 'reporter',
}
const ranks =
  '선임|수석|전문|의학전문|군사전문|환경전문|인턴|수습|객원|시민|사진|영상|취재|여행|대학생|명예|정치부|경제부|사회부|국제부|문화부|체육부|스포츠부|산업부'
const title = `(?:${ranks})?\\s?(?:${Object.keys(roles).join('|')})`
const name = `(?!${title})[가-힣]{2,4}`
const apart = '(?:\\s?[·ㆍ,、/]\\s?|\\s)'
const several = `${name}(?:${apart}${name}){0,4}\\s?${title}(?![가-힣])`

/** People and their titles, e.g. `김보람 기자, 이서연·박도윤 특파원`, as a part of an expression. */
export const signers = `${several}(?:${apart}${several}){0,5}`
/** A desk that signs as one, e.g. `국제뉴스부`. */
export const desk = '[가-힣]{2,6}(?:팀|부|단)'

const eachSigner = new RegExp(
  `(${name}(?:${apart}${name}){0,4})\\s?(?:${ranks})?\\s?(${Object.keys(roles).join('|')})`,
  'g',
)
const separators = new RegExp(apart)
const mail = '[A-Za-z0-9._+-]{1,40}@[A-Za-z0-9.-]{3,40}'
const before = '(?:글|사진|글[·ㆍ]사진|취재|정리)?\\s?=?\\s?'
/** Words that say nothing but who made the story: with the newsroom, the place or an address around the names. */
const credit = new RegExp(`^[/■▶]?\\s?(?:${name}\\s?=\\s?)?${before}(${signers})(?:\\s?[(<]?${mail}[)>]?)?$`)
const unnamed = new Set([
  '취재',
  '사진',
  '현직',
  '전직',
  '담당',
  '출입',
  '일부',
  '다른',
  '우리',
  '외신',
  '동료',
  '본지',
  '모든',
  '여러',
  '방송',
  '신문',
  '당시',
])

/** Read words that say nothing but who made the story, e.g. `김보람 기자 boram@example.kr`. */
export function readCredits(words: string): readonly Byline[] | undefined {
  const [, people] = credit.exec(words.trim()) ?? []
  return people === undefined ? undefined : signersOf(people)
}

/** The people that `signers` found; undefined where one of the words is no name. */
export function signersOf(words: string): readonly Byline[] | undefined {
  const bylines = [...words.matchAll(eachSigner)].flatMap(([, names, title]) =>
    names!.split(separators).map((name) => ({name, role: roles[title!]!})),
  )
  return bylines.length > 0 && bylines.every(({name}) => !unnamed.has(name)) ? bylines : undefined
}
