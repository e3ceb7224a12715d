import {foldHeadline} from '../../text/fold.js'
import type {Author} from './evidence.js'

/** Words before a name that are none of it. */
const before =
  /^(?:(?:written |posted |story |words |article |reported )?by\b|from\b|von\b|text|autor(?:in|es|a)?\b|author\b|par\b|por\b|di\b|av\b|af\b|door\b|tekst\b|oleh\b|автор|كتبت?|بقلم|إعداد|نویسنده|yazan\b|haber\b|текст|作者|记者|記者|撰文|撰稿|文|执笔|采写|编辑|责编|责任编辑|責任編輯|编译|来源|來源|글|기자)\s*(?:[:：|/／]\s*|\s+)/i
/** Words after a name: what somebody is, and where. */
const after =
  /\s*(?:[,，|]\s*)?(?:기자|선임기자|특파원|记者|記者|报道|發自.*|通讯员|撰稿|专栏作者|編集委員|論説委員|特派員)$|\s+(?:外\s?\d+명|외\s?\d+명)$|(?:\s*[,|–—-]\s*|\s+(?=envoyé))(?:\p{Ll}[\p{L}-]*\s){0,3}(?:correspondent|reporter|editor|writer|columnist|contributor|staff|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in|e)?|reporter(?:in)?|redaktør|journaliste|envoyée?s? spécia\p{L}+|reportero|periodista)\b.*$/iu
/** What joins names in a list. */
const joints =
  /\s*(?:[;；、]|\s[|/]\s|\s(?:and|und|et|og|och|&|＆|with|mit)\s|,(?=\s?\p{L})|，|\s·\s|\n)\s*/iu
/** Joins as well, but stands within names too. */
const lesserJoint = /\s(?:y|e|en|i|и|ja|ve|dan)\s/u

/**
 * The names in an author's line: `By A and B`, `记者 甲、乙`, `A, B (red.)`. Addresses, numbers and sentences are none.
 */
export function namesIn({name, isOrganization}: Author): Author[] {
  const line = name
    .replace(/,\s+(?:and|und)\s+/g, ' and ')
    .slice(0, 600)
    .replace(/https?:\/\/\S*|www\.\S*/gi, ' ')
    .replace(/[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40})+/g, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
  const plain = cleaned(line)
  const names = isOrganization ? [plain] : plain.split(joints).flatMap(splitFurther)
  return names
    .map(cleaned)
    .filter((one, at) => isName(one) && !(at > 0 && posts.test(one)))
    .map((one) => ({name: one, isOrganization}))
}

/** `Ana Ruiz y Luis Gil` are two, `Ortega y Gasset` is one: both sides must be whole names. */
function splitFurther(name: string): string[] {
  const parts = name.split(lesserJoint)
  return parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part.trim())) ? parts : [name]
}

function cleaned(name: string): string {
  let words = name.trim()
  for (let turn = 0; turn < 4; turn++) {
    const next = words
      .replace(before, '')
      .replace(after, '')
      .replace(/\s*[(（[【][^()（）[\]【】]{0,60}[)）\]】]$/, '')
      .replace(/^[\s\p{Pd}·•|/:：,，、.*_"'“”「【（(]+|[\s\p{Pd}·•|/:：,，、*_"'“”」】]+$/gu, '')
    if (next === words) break
    words = next
  }
  return words
}

/** What several are behind their names: `Ann Lee and Bo Ek, Transport Correspondents`. */
const posts =
  /^(?:\p{Lu}[\p{L}&-]* ){0,3}(?:Correspondents?|Editors?|Reporters?|Writers?|Columnists?|Critics?)$/u

/** A name has letters, few words and no end of a sentence. */
function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 70 &&
    /\p{L}/u.test(name) &&
    !/[。！？!?{}<>=@]|\.\s+\p{Ll}/u.test(name) &&
    name.split(' ').length <= 8 &&
    !/^(?:name|author|autor|admin|administrator|editor|staff|null|undefined|unknown|none|anonymous|true|false|redacci[oó]n|redazione|redaktion|rédaction|redactie|reda[cç][cç]?ão|redakce|redaksi|редакция|n\/a|匿名|佚名|未知)$/i.test(
      name,
    )
  )
}

/** Names that differ by case, width or spacing alone are one person's; the first way of writing stays. */
export function withoutDoubles(authors: readonly Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = foldHeadline(author.name)
    if (!seen.has(key)) seen.set(key, author)
  }
  return [...seen.values()]
}
