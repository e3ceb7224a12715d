import {expect, test} from 'vitest'
import {readBylineParagraph} from '../../../../src/parse/grammar/index.js'

function credited(paragraph: string): string | undefined {
  return readBylineParagraph(paragraph)
    ?.map(({name, role}) => `${role} ${name}`)
    .join(', ')
}

test.each([
  ['By Jane Doe', 'reporter Jane Doe'],
  ['BY JANE DOE', 'reporter JANE DOE'],
  ['BY JANE DOE AND JOHN ROE', 'reporter JANE DOE, reporter JOHN ROE'],
  ['By Jane A Doe', 'reporter Jane A Doe'],
  ['by: Jane Doe', 'reporter Jane Doe'],
  ['By Jane Doe, Reuters', 'reporter Jane Doe'],
  ['By JANE DOE Associated Press', 'reporter JANE DOE'],
  ['By Jane Doe and John van der Berg, Reuters', 'reporter Jane Doe, reporter John van der Berg'],
  [
    'By Jane Doe, John Roe and Mary-Ann O’Neill',
    'reporter Jane Doe, reporter John Roe, reporter Mary-Ann O’Neill',
  ],
  ['By Jane Doe in Paris and John Roe in New York', 'reporter Jane Doe, reporter John Roe'],
  ['By Jane Doe / Staff reporter', 'reporter Jane Doe'],
  ['By Jane Doe, Staff Writer', 'reporter Jane Doe'],
  ['By Jane Doe January 15, 2020', 'reporter Jane Doe'],
  ['By Jane Doe | China Daily | Updated: 2020-01-21 08:29', 'reporter Jane Doe, source China Daily'],
  ['by Xinhua writer Jane Doe', 'reporter Jane Doe'],
  ['By The Associated Press', 'source The Associated Press'],
  ['By AFP', 'source AFP'],
  [
    '(Reporting by Jane Doe in Paris, John Roe; Additional reporting by Ann Poe; Editing by Max Moe.)',
    'reporter Jane Doe, reporter John Roe, reporter Ann Poe, editor Max Moe',
  ],
  ['(Reporting by Jane Doe Writing by John Roe)', 'reporter Jane Doe, reporter John Roe'],
  ['Source: Xinhua| 2020-02-17 15:00:04|Editor: huaxia', 'source Xinhua, editor huaxia'],
  ['Source: example.com', 'source example.com'],
  ['Photo: Jane Doe', 'photographer Jane Doe'],
  ['Translated by Jane Doe', 'translator Jane Doe'],
  ['Bridge opens again By Jane Doe, Reuters', 'reporter Jane Doe'],
  ['Por Ana Ruiz y Luis Gil', 'reporter Ana Ruiz, reporter Luis Gil'],
  ['Por Ana Souza e João Lima', 'reporter Ana Souza, reporter João Lima'],
  ['Par Anne Dupont et Jean Petit', 'reporter Anne Dupont, reporter Jean Petit'],
  ['Von Anna Berg, dpa', 'reporter Anna Berg'],
  ['di Anna Rossi', 'reporter Anna Rossi'],
  ['Door Anna de Vries', 'reporter Anna de Vries'],
  ['Af Anna Holm', 'reporter Anna Holm'],
  ['Автор: Анна Орлова', 'reporter Анна Орлова'],
  ['Foto: Anna Berg', 'photographer Anna Berg'],
  ['Pewarta: Budi Santoso', 'reporter Budi Santoso'],
  ['Editor: Budi Santoso', 'editor Budi Santoso'],
  ['Fuente: EFE', 'source EFE'],
  ['المصدر: رويترز', 'source رويترز'],
])('%s', (paragraph, expected) => expect(credited(paragraph)).toBe(expected))

test.each([
  'By',
  'By Monday',
  'By Tuesday Morning',
  'By the time the bridge opened, it was late.',
  'By The Numbers',
  'By Order of the Board',
  'By Application',
  'By New York',
  'Photo: VCG',
  'Photo: Getty Images',
  'Photo finish at the bridge',
  'Editing is hard',
  'Editor: who wrote this, and why?',
  'Reporting Currency',
  'Source: the minister said that the bridge would open, and it did.',
  'Additional reporting by agencies',
  'A film directed By Jane Doe',
  'Von der Leyen',
  'Di notte',
  'Par exemple',
  'Por qué',
  `By Jane Doe${' and Jane Doe'.repeat(40)}`,
])('%s is no credit', (paragraph) => expect(credited(paragraph)).toBeUndefined())
