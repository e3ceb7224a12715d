import type {Article, Settings} from '../../record/index.js'
import {encodeUrl} from '../../text/addresses.js'
import {json} from '../../text/json.js'
import {sureDate} from './dates.js'

/** An article in the IPTC's form of news in JSON, ninjs 2.1: what the source says, and nothing that it does not. */
export function ninjs(
  article: Omit<Article, 'body' | 'evidence'>,
  {baseUrl = ''}: Pick<Settings, 'baseUrl'>,
): string {
  const {headline, kicker, subhead, lede, date, language, bylines, places, agency, topics, source} = article
  const address = baseUrl + encodeUrl(article.url)
  const text = article.paragraphs.join('\n')
  // Its dates are moments; a mere day is told in words.
  const moment = sureDate(article)
  const isMoment = moment !== undefined && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(moment) && !moment.includes(':60')
  const news = {
    uri: address,
    standard: {
      name: 'ninjs',
      version: '2.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json',
    },
    type: 'text',
    representationtype: 'full',
    ...(language !== 'und' && {language}),
    ...(isMoment && {contentcreated: moment}),
    headlines: [...roled('main', headline), ...roled('kicker', kicker), ...roled('subhead', subhead)],
    descriptions: [...roled('lede', lede), ...roled('date', date)],
    bodies: text === '' ? [] : [{contenttype: 'text/plain', charcount: text.length, value: text}],
    ...(bylines.length > 0 && {by: bylines.map(({name}) => name).join(', ')}),
    ...(places.length > 0 && {located: places.join(', ')}),
    ...(agency !== undefined && {infosources: [{name: agency}]}),
    ...(topics.length > 0 && {subjects: topics.map((name) => ({name}))}),
    renditions: [{name: 'page', href: address, contenttype: 'text/html'}],
    altids: [
      {role: 'source', value: source.path},
      {role: 'sha256', value: source.digest},
    ],
  }
  return `${json(news)}\n`
}

function roled(role: string, value: string | undefined): {role: string; value: string}[] {
  return value === undefined || value === '' ? [] : [{role, value}]
}
