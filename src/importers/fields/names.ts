import {oneLine} from './words.js'

const agencies =
  /,\s*(?:Reuters|AP|AFP|UPI|EFE|dpa|(?:The )?Associated Press|Staff Writer|Special to .{1,40})$/i

/** Chinese names, of two characters at least: `王 伟` is one. */
const han = /^[\u3400-\u9fff]{2,4}(?: [\u3400-\u9fff]{2,4})+$/

/** The names in a byline, e.g. `By JANE DOE and JOHN ROE, Associated Press`, `记者 赵文、钱武`. */
export function namesIn(byline: string): string[] {
  const words = oneLine(byline.slice(0, 500))
    .replace(/^(?:by|von|par|por|de)[\s:]+(?=\S)/i, '')
    .replace(/^(?:记者|記者|作者|撰文|编辑|編輯)[\s:：]*/, '')
    .replace(agencies, '')
  if (han.test(words)) return words.split(' ')
  const parts = words.split(/\s*(?:[;；、|]|\s(?:and|und|et|y|&)\s)\s*/)
  const names = parts.flatMap((part) => {
    const some = part.split(/,\s+/)
    // `Doe, Jane` is one name, `Jane Doe, John Roe` are two.
    return some.length > 1 && some.every((one) => /^\S+\s\S/.test(one)) ? some : [part]
  })
  return names.map(mailless).filter((name) => name !== '')
}

/** RSS 2.0 writes authors as `jane@example.org (Jane Doe)`, e-mail as `Jane Doe <jane@example.org>`. */
function mailless(name: string): string {
  const [, inside] = /^[^\s@()]{1,200}@[^\s@()]{1,200}\s*\(([^()]{1,200})\)$/.exec(name) ?? []
  return (inside ?? name.replace(/\s*<[^<>]{0,200}>$/, '')).replace(/^["'\s]+|["',\s]+$/g, '')
}

/** The words of a list that is written as one text, e.g. `economy, trade`. */
export function wordsIn(list: string): string[] {
  return list
    .split(/\s*[,，;；、|\n]\s*/)
    .map(oneLine)
    .filter((word) => word !== '')
}
