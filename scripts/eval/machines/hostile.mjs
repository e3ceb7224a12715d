// Input that was made to do harm, in every field that a source has.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseHTML} from 'linkedom'

/** Characters that are none, which files cannot hold. */
const halves = [
  '\ud800',
  'a\udc00b',
  '\udc00\ud800',
  '\u0000',
  'a\u0008\u000b\u001fb',
  '\ufffe\uffff',
  ']]>',
  '=1+1',
  '\t@x',
]

/** Each line of the lists, and each other file whole; of more than `most` some from everywhere. */
export function hostileValues(folder, most) {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  const values = files.flatMap((name) => {
    if (!/^(?:blns|json|html5|unicode|xss)\/.*\.\w+$/.test(name.replaceAll('\\', '/'))) return []
    const text = readFileSync(join(folder, name), 'utf8')
    if (name.endsWith('blns.json')) return JSON.parse(text)
    return /^(?:xss|unicode)/.test(name) ? text.split(/\r\n?|\n/) : [text.slice(0, 4000)]
  })
  const all = [...new Set(values)].filter((value) => value.trim() !== '')
  const step = Math.max(1, all.length / most)
  const some = Array.from({length: Math.min(most, all.length)}, (_, at) => all[Math.floor(at * step)])
  return {values: [...halves, ...some], all: all.length + halves.length}
}

/** A record whose every field holds the value. */
export function hostileRecord(value, number) {
  return {
    id: `${number} ${value.slice(0, 60)}`,
    headline: value,
    kicker: value,
    subhead: value,
    lede: value,
    text: `${value}\n\n有人这样写道：${value}`,
    date:
      number % 3 === 0 ? value : `20${10 + (number % 9)}-03-${String((number % 28) + 1).padStart(2, '0')}`,
    dateline: value,
    agency: value,
    places: [value, '江口'],
    bylines: [value, {name: value, role: value}],
    topics: [value, value],
    language: number % 2 === 0 ? value : 'zh',
    original: `https://example.org/${value}`,
    [value.slice(0, 40) || 'x']: value,
  }
}

/** What could run or load on a page; empty where nothing could. */
export function dangerIn(html) {
  const {document} = parseHTML(html)
  const danger = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    const type = element.getAttribute('type')
    if (name === 'script' && !element.hasAttribute('src') && type !== 'application/ld+json')
      danger.push('script')
    if (/^(?:iframe|object|embed|base|frame|applet|math|style|meta)$/.test(name) && element.closest('main'))
      danger.push(name)
    for (const {name: key, value} of element.attributes) {
      if (/^on/i.test(key) || key === 'srcdoc') danger.push(key)
      const isAddress = /^(?:href|src|action|formaction|data|poster|xlink:href)$/.test(key)
      if (isAddress && /^[\s\u0000-\u001f]*(?:javascript|data|vbscript):/i.test(value))
        danger.push(value.slice(0, 40))
      if (key === 'src' && /^(?:\w+:)?\/\//.test(value)) danger.push(value.slice(0, 40))
    }
  }
  return danger.join(' ')
}
