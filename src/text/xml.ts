/** Markup that is well-formed wherever it is put, made by `xml` alone. */
export interface Xml {
  readonly xml: string
}

type Part = string | number | Xml | readonly Xml[] | undefined

/**
 * XML as it is written, with values in it: a text stays text, whatever it contains.
 *
 * A value is text between tags or in a quoted attribute, or XML that was made before; what is undefined is nothing.
 */
export function xml(markup: TemplateStringsArray, ...values: readonly Part[]): Xml {
  let text = markup[0]!
  for (let at = 0; at < values.length; at++) text += written(values[at]) + markup[at + 1]!
  return {xml: text}
}

/** A whole document in UTF-8. */
export function xmlDocument({xml}: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}

function written(value: Part): string {
  if (typeof value === 'string') return escapeXml(value)
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if ('xml' in value) return value.xml
  let text = ''
  for (const part of value) text += part.xml
  return text
}

/** What a document may not hold in any form (XML 1.0, section 2.2): controls, halves of surrogate pairs, two that are no characters. */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What would be taken for markup, and the white space that a reader would mend. */
const special = /[&<>"'\t\n\r]/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const doubtful = /[\u0000-\u001f&<>"'\ud800-\udfff\ufffe\uffff]/

/** Text as it stands in XML; what XML cannot hold becomes U+FFFD. */
function escapeXml(text: string): string {
  if (!doubtful.test(text)) return text
  return text.replace(unfit, '\ufffd').replace(special, (character) => references[character]!)
}
