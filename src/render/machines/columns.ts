/** A column of the table of all articles, and where a record has it. */
export interface Column {
  readonly name: string
  readonly type: 'string'
  readonly description: string
  readonly of: (record: Told) => string
}

/** Of a record as it is published (article.schema.json), what columns ask for. */
export interface Told {
  readonly id: string
  readonly url: string
  readonly headline: string
  readonly kicker: string | null
  readonly subhead: string | null
  readonly date: string
  readonly dateSource: string
  readonly agency: string | null
  readonly places: readonly string[]
  readonly bylines: readonly {readonly name: string; readonly role: string}[]
  readonly topics: readonly string[]
  readonly language: string
  readonly original: string | null
  readonly lede: string
  readonly paragraphs: readonly string[]
  readonly source: {readonly path: string; readonly digest: string}
}

/** Between the values of a cell that has several. */
const between = '; '

/** The table's columns, from which both its rows and its dictionary are made. */
export const columns: readonly Column[] = [
  column('id', 'The path of the source without its ending; no two articles share it', ({id}) => id),
  column('url', 'Address of the page, from the site’s root, not encoded', ({url}) => url),
  column('headline', 'As written; empty where there is none', ({headline}) => headline),
  column('kicker', 'The line above the headline', ({kicker}) => kicker ?? ''),
  column('subhead', 'The line below the headline', ({subhead}) => subhead ?? ''),
  column(
    'date',
    'EDTF (Library of Congress, level 2): 2024-04-28, 2024-04, 2024; 2024?-04-28 where the year was inferred, XXXX-04-28 where nobody knows it; empty where nothing is known',
    ({date}) => date,
  ),
  column(
    'dateSource',
    'How the date is known: stated in the text, metadata given beside it, inferred, or unknown',
    ({dateSource}) => dateSource,
  ),
  column('agency', 'Who sent it', ({agency}) => agency ?? ''),
  column('places', 'Where it was sent from; several are parted by a semicolon', ({places}) =>
    places.join(between),
  ),
  column(
    'bylines',
    'Who made it, each with a role: reporter, correspondent, editor, photographer, translator, source',
    ({bylines}) => bylines.map(({name, role}) => `${name} (${role})`).join(between),
  ),
  column('topics', 'Several are parted by a semicolon', ({topics}) => topics.join(between)),
  column('language', 'BCP 47; und where it is not known', ({language}) => language),
  column('original', 'Where it was first published', ({original}) => original ?? ''),
  column('lede', 'The first words of the text', ({lede}) => lede),
  column(
    'text',
    'The text proper, a line for each paragraph, without dateline, credits and end mark',
    ({paragraphs}) => paragraphs.join('\n'),
  ),
  column('source', 'The path of the file that it was read from', ({source}) => source.path),
  column('sha256', 'SHA-256 of that file’s bytes', ({source}) => source.digest),
]

function column(name: string, description: string, of: Column['of']): Column {
  return {name, type: 'string', description, of}
}
