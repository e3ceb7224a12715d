import {foldHeadline} from '../../text/fold.js'
import type {Evidence} from './evidence.js'
import {readMoment} from './dates.js'

/** How many lines after a headline tell about it: date, source, reporter, between buttons for sharing. */
const after = 25
/** A paragraph is longer. */
const longest = 160

const sourceMark =
  /(?:来源|來源|稿源|來源於|来源于|出处|信息来源)\s*[:：]\s*(?<name>[^\s:：|｜()（）]{2,30})?/u
const editorMark =
  /(?:责任编辑|責任編輯|责编|責編|编辑|編輯|本文编辑|网络编辑|責編|审核|校对)\s*[:：]\s*(?<names>[\p{L}·、，, ]{2,40}?)(?=\s{2,}|[_\d)）】\]|｜]|$|\s(?:来源|责任|审|校|编))/u
const authorMark =
  /^(?:作者|记者|記者|撰文|文|采写|执笔|本报记者|本報記者|通讯员)\s*[:：|/／\s]\s*(?<names>[\p{L}·•、，,&／/ ]{2,60})$/u

/** The same in a line that tells more: `来源：江口日报　作者：周文　编辑：李明`. */
const authorWithin =
  /(?<=\s|[|｜])(?:作者|记者|記者|撰稿|撰文)\s?[:：]\s?(?<names>[\p{L}·•、，,]{2,30})(?=\s|[|｜]|$)/u

/** What is read of a page's words by eye: the lines between its headline and its first paragraph, and those that close it. */
export function seenEvidence(lines: readonly string[], headline: string | undefined): Evidence {
  const start = headlineLine(lines, headline)
  const opening = lines.slice(start, start + after)
  const dates: string[] = []
  const authors: string[] = []
  let source: string | undefined
  for (const [at, line] of opening.entries()) {
    if (line.length > longest) continue
    if (dates.length === 0 && readMoment(line) !== undefined) dates.push(line)
    const found = sourceMark.exec(line)
    if (found && source === undefined) source = alone(found.groups?.name) ?? shortLine(opening[at + 1])
    const author = (authorMark.exec(line) ?? authorWithin.exec(line))?.groups?.names
    if (author !== undefined) authors.push(author)
  }
  const editors = lines
    .slice(start)
    .flatMap((line) => (line.length > longest ? [] : (editorMark.exec(line)?.groups?.names ?? [])))
  return {
    dates,
    authors: authors.map((name) => ({name, isOrganization: false})),
    editors: editors.slice(0, 4),
    ...(source !== undefined && {source}),
  }
}

/** A source's name without what a page prints right behind it: `江口日报2021-05-05`, `江口日报责任编辑`. */
function alone(name: string | undefined): string | undefined {
  const words = name?.replace(
    /(?:(?:19|20)\d\d[-/.年]|作者|记者|記者|责任编辑|責任編輯|责编|编辑|時間|时间|发布).*$/u,
    '',
  )
  return words === '' ? undefined : words
}

/** Where the headline stands last in the upper half before a long line; 0 where it does not stand. */
function headlineLine(lines: readonly string[], headline: string | undefined): number {
  if (headline === undefined) return 0
  const fold = foldHeadline(headline)
  const places = lines.flatMap((line, at) => (line.length < 400 && foldHeadline(line) === fold ? [at] : []))
  const loose =
    places.length > 0
      ? places
      : lines.flatMap((line, at) =>
          fold.length > 8 && line.length < 400 && foldHeadline(line).startsWith(fold.slice(0, 40))
            ? [at]
            : [],
        )
  return loose[0] ?? 0
}

function shortLine(line: string | undefined): string | undefined {
  return line !== undefined && line.length <= 20 && !/[:：]/.test(line) ? line : undefined
}
