import {Parser} from 'htmlparser2'

/** Words as they are printed: entities that were escaped twice read, tags taken out, spaces made one. */
export function wordsOf(text: string): string {
  const plain = /&(?:#\w{1,8}|[a-zA-Z]\w{1,30});|<\/?[a-zA-Z]/.test(text) ? textOf(text) : text
  return plain
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function textOf(html: string): string {
  let text = ''
  const parser = new Parser({ontext: (part) => void (text += part)})
  parser.write(html.slice(0, 20_000))
  parser.end()
  return text
}
