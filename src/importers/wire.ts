import {namesIn} from './fields/names.js'
import type {Told} from './fields/told.js'
import type {Found, Place} from './found.js'
import {foundOf} from './numbered.js'
import {joinWrapped} from './wrapped.js'

/** A story as a wire sent it: IPTC 7901, ANPA 1312, and what was printed without their control characters. */
export function wire(bytes: Uint8Array, place: Place): Found[] {
  // A wire frames its stories with control characters, by which other files are known to be no text.
  const unicode = new TextDecoder('utf-8').decode(bytes)
  const broken = unicode.split('\ufffd').length - 1
  const isUnicode = broken * 10 <= (unicode.match(/[^\0-\x7f]/g)?.length ?? 0)
  const decoded = broken === 0 ? undefined : place.tools.decode(bytes, isUnicode ? 'utf-8' : 'windows-1252')
  const text = decoded?.text ?? unicode
  const told = text.includes('\u0002')
    ? transmitted(text)
    : stripped.test(text)
      ? iptc(text.replace(stripped, ''))
      : printed(text)
  return foundOf(told, 1, {isAlone: true, decoding: decoded})
}

/** The header and the keywords of IPTC 7901, where its control characters are lost. */
const stripped = /^[a-z]{3}\d{3,5} \d [a-z]{1,3} [^\n]{0,80}\n\s{0,9}[^\n]{0,200}\/\s*\n/
/** Between the start and the end of the text stands the story, before it its header, behind it when it was sent. */
function transmitted(text: string): Told {
  const start = text.indexOf('\u0002')
  const end = text.indexOf('\u0003', start)
  const header = text.slice(0, start)
  const body = text.slice(start + 1, end < 0 ? undefined : end)
  const tail = end < 0 ? '' : text.slice(end + 1, end + 200)
  const story = /^\u0016|[\u0013\u0014]/.test(header) ? anpa(body) : iptc(body)
  return {
    ...story,
    date: sentAt(tail),
    extra: {...story.extra, slug: story.extra?.['slug'] ?? slugIn(header)},
  }
}

/** What stands in small capitals above a headline, and says nothing of the story. */
const notes =
  /^(?:REFILE|UPDATE|CORRECTION|URGENT|FLASH|\d?(?:ST|ND|RD|TH)? ?LEAD|\d(?:ST|ND|RD|TH) .{0,20}|\(.{0,40}\))$/i

/** IPTC 7901: the headline's lines end with `=`. */
function iptc(body: string): Told {
  const lines = body.split('\n')
  const last = lines.slice(0, 8).findIndex((line) => /=\s*$/.test(line))
  const top = lines
    .slice(0, last + 1)
    .map((line) => line.replace(/=\s*$/, '').trim())
    .filter((line) => line !== '')
  const headline = top.filter((line) => !notes.test(line) && !/^By\s/.test(line))
  return {
    headline: headline.join(' '),
    bylines: top.filter((line) => /^By\s/.test(line)).flatMap(namesIn),
    text: joinWrapped(printable(lines.slice(last + 1).join('\n'))),
    extra: {notes: top.filter((line) => notes.test(line)).join(', ')},
  }
}

/** ANPA 1312: `^` begins a line above the story, `<` or `=` ends it. */
function anpa(body: string): Told {
  const lines = body.split('\n').map((line) => line.replace(/\s+$/, ''))
  const first = lines.findIndex((line) => /^\s/.test(line) && line.trim() !== '')
  const top = lines
    .slice(0, first < 0 ? lines.length : first)
    .map((line) => line.replace(/^\^|[<=+]+$/g, '').trim())
  const [slug = '', ...rest] = top.filter((line) => line !== '')
  const byline = rest.find((line) => /^By\s/.test(line))
  const headline = rest.find(
    (line) =>
      !/^(?:By\s|AP (?:Photo|Video|Graphic)|\(?Eds:|EDITOR'S NOTE|The Associated Press$|Associated Press$)/.test(
        line,
      ),
  )
  const below =
    first < 0 ? rest.filter((line) => line !== headline).join('\n') : lines.slice(first).join('\n')
  return {
    headline,
    bylines: byline === undefined ? [] : namesIn(byline),
    text: quoted(joinWrapped(printable(below))),
    extra: {slug: slug.replace(/,\s?\d+$/, '')},
  }
}

/** A story without control characters: between `ZCZC` and `NNNN`, or as a press release. */
function printed(text: string): Told {
  const lines = text.split('\n').map((line) => line.replace(/\s+$/, ''))
  const isCoded = /^ZCZC/.test(lines[0] ?? '')
  const release = lines.slice(0, 6).findIndex((line) => /^MEDIA RELEASE/i.test(line))
  const at = isCoded ? 2 : release + 1
  const headlineAt = at + lines.slice(at).findIndex((line) => line.trim() !== '')
  const end = lines.findIndex((line) => /^\s*NNNN\s*$/.test(line))
  const source = /^Source:\s*(.{1,200})/i.exec(lines.slice(0, 6).join('\n'))?.[1]
  return {
    headline: (lines[headlineAt] ?? '').replace(/^:/, ''),
    text: joinWrapped(printable(lines.slice(headlineAt + 1, end < 0 ? undefined : end).join('\n'))),
    agency: source,
    date: /,\s([A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4})\s?[/,]/.exec(text.slice(0, 1500))?.[1],
    extra: {
      header: lines
        .slice(0, at)
        .filter((line) => line !== '' && !line.startsWith('Source:'))
        .join(' '),
    },
  }
}

const months: Readonly<Record<string, string>> = {mär: 'Mar', mrz: 'Mar', mai: 'May', okt: 'Oct', dez: 'Dec'}

/** e.g. `071341 GMT Okt 15` (7 October 2015, 13:41), `AP-WF-11-13-13 0745GMT` (13 November 2013). */
function sentAt(tail: string): string | undefined {
  const [iptc, day, hour, minute, name = '', year] =
    /^\s*(\d\d)(\d\d)(\d\d)\s?(?:GMT|UTC)?\s?(\p{L}{3})\p{L}*\s(\d\d)\b/u.exec(tail) ?? []
  if (iptc !== undefined) return `${day} ${months[name.toLowerCase()] ?? name} ${year} ${hour}:${minute} GMT`
  const [anpa, month, on, short, clock] = /-(\d\d)-(\d\d)-(\d\d)\s(\d{4})GMT/.exec(tail) ?? []
  if (anpa === undefined) return undefined
  const full = Number(short) < 50 ? `20${short}` : `19${short}`
  return `${full}${month}${on}T${clock}Z`
}

/** The line of keywords in a header. */
function slugIn(header: string): string | undefined {
  const lines = header.split('\n').map((line) => printable(line).trim())
  return lines.filter((line) => line !== '').at(1)
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** The quotes and dashes of a teletype. */
function quoted(text: string): string {
  return text.replaceAll('``', '“').replaceAll("''", '”').replaceAll(' _ ', ' — ')
}
