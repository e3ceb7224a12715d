import type {AboutPlan, DownloadFormat, FeedFormat, Way} from '../../record/index.js'
import type {Layout} from '../layout.js'
import {type Download, downloadsOf} from './downloads.js'
import {feedUrl} from './feeds/plan.js'
import {schemaFiles} from './written.js'

const feedNames: Readonly<Record<FeedFormat, string>> = {atom: 'Atom', rss: 'RSS', json: 'JSON Feed'}
const downloadNames: Readonly<Record<DownloadFormat, string>> = {
  jsonl: 'JSON Lines',
  csv: 'CSV',
  'jsonl.gz': 'JSON Lines, gzip',
  'csv.gz': 'CSV, gzip',
}

/** What is written for programs and people may want, with the files that say what is in it. */
export function waysToData({archive, settings, words}: Layout): AboutPlan['data'] {
  const {baseUrl, machines} = settings
  const files = downloadsOf({archive, settings})
  const named = (url: string): Way => ({label: url.slice(url.lastIndexOf('/') + 1), url})
  const groups = [
    {
      label: words.feeds,
      ways: (baseUrl === undefined ? [] : machines.feeds).map((format) => ({
        label: feedNames[format],
        url: feedUrl('index.html', format),
      })),
    },
    ...(['jsonl', 'jsonl.gz', 'csv', 'csv.gz'] as const).map((format) => ({
      label: `${words.downloads} · ${downloadNames[format]}`,
      ways: partsOf(
        files.filter((file) => file.format === format),
        words.undated,
      ),
    })),
    {
      label: words.dataNotes,
      ways: [
        ...(files.length > 0 ? ['downloads/dictionary.csv', 'downloads/datapackage.json'] : []),
        'manifest.json',
        ...schemaFiles,
        ...(baseUrl !== undefined && machines.sitemap ? ['sitemap.xml'] : []),
        'llms.txt',
      ].map(named),
    },
  ]
  return groups.filter(({ways}) => ways.length > 0)
}

/** By year, with a number where a year has several. */
function partsOf(files: readonly Download[], undated: string): Way[] {
  const yearOf = ({part}: Download): string => part.name.slice(0, part.name.lastIndexOf('-'))
  return files.map((file) => {
    const year = yearOf(file)
    const label = year === 'undated' ? undated : year
    const isAlone = files.filter((other) => yearOf(other) === year).length === 1
    return {label: isAlone ? label : `${label}, ${file.part.name.slice(year.length + 1)}`, url: file.url}
  })
}
