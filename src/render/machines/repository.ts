import type {Card, Credits, Page, RepositoryPlan} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {type Xml, xml, xmlDocument} from '../../text/xml.js'
import type {Desk} from '../setting.js'
import {cutByYear} from './cuts.js'
import {momentOf} from './dates.js'
import type {Stock} from './stock.js'

/** Static repositories are meant for up to some thousands of records. */
const length = 1000

/** The archive as OAI-PMH static repositories: one for each year, or for a part of it. */
export function planRepository({archive, credits, settings}: Stock): Page[] {
  if (!settings.machines.oai) return []
  return cutByYear(archive, [...archive.cards.keys()], {stories: length}).map(({name, cards}) => ({
    url: `oai/${name}.xml`,
    plan: {kind: 'repository', part: name, credits: cards.map((number) => credits[number]!)},
    lists: {cards},
  }))
}

/** One repository (OAI, Specification for an OAI Static Repository, 2.0), all in simple Dublin Core. */
export function drawRepository({url, plan, lists}: Page<RepositoryPlan>, {cards, settings}: Desk): string {
  const {title, baseUrl} = settings
  const {email, gateway} = settings.machines.oai!
  const own = baseUrl! + encodeUrl(url)
  const address = gateway === undefined ? own : gateway + own.replace(/^https?:\/\//, '')
  const stories = lists['cards']!.map((number) => cards[number]!)
  const earliest = stories.map(dayOf).reduce((first, day) => (day < first ? day : first))
  return xmlDocument(xml`<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>${title} (${plan.part})</oai:repositoryName>
<oai:baseURL>${address}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${email}</oai:adminEmail>
<oai:earliestDatestamp>${earliest}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
${stories.map((card, at) => recordOf(card, plan.credits[at]!, baseUrl!))}</ListRecords>
</Repository>`)
}

/** The day by which a harvester asks for records: what a story says of itself, as no clock is asked. */
function dayOf(card: Card): string {
  return momentOf(card).slice(0, 10)
}

function recordOf(card: Card, {authors, topics}: Credits, baseUrl: string): Xml {
  const address = baseUrl + encodeUrl(card.url)
  const {headline, language, date, place, agency, lede} = card
  const given = (name: string, value: string | undefined): Xml[] =>
    value === undefined || value === '' ? [] : [element(name, value)]
  return xml`<oai:record>
<oai:header><oai:identifier>${address}</oai:identifier><oai:datestamp>${dayOf(card)}</oai:datestamp></oai:header>
<oai:metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${[
  ...given('title', headline),
  ...authors.map((name) => element('creator', name)),
  ...topics.map((topic) => element('subject', topic)),
  ...given('description', lede),
  ...given('publisher', agency),
  ...given('date', date),
  element('type', 'Text'),
  element('format', 'text/html'),
  element('identifier', address),
  ...given('language', language === 'und' ? undefined : language),
  ...given('coverage', place),
]}</oai_dc:dc>
</oai:metadata>
</oai:record>
`
}

/** An element of simple Dublin Core. */
function element(name: string, value: string): Xml {
  return {xml: `<dc:${name}>${xml`${value}`.xml}</dc:${name}>\n`}
}
