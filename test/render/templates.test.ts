import {describe, expect, test} from 'vitest'
import {compileTemplates, drawing, deskOf, TemplateError, type Desk} from '../../src/render/index.js'
import {settings} from '../client/archive.js'

const page = {
  url: 'about.html',
  plan: {
    kind: 'about' as const,
    paragraphs: ['a'],
    figures: [],
    bars: [{label: 'b', ways: [{label: '2001', url: '2001/index.html'}]}],
    also: [],
    data: [],
  },
  lists: {},
}
const desk: Desk = deskOf({
  settings,
  facets: ['place', 'agency', 'reporter'],
  cards: [],
  style: '',
  copyOf: () => {
    throw new Error('no copy')
  },
  published: () => '',
})

/** Where a fault is said to be, by the template that it stands in. */
function faultIn(templates: Readonly<Record<string, string>>): string {
  try {
    drawing(compileTemplates(templates))(page, desk)
  } catch (error) {
    if (error instanceof TemplateError) return error.message
    throw error
  }
  return ''
}

const layout = '1\n2\n3\n4\n5\n{% block main %}{% endblock %}\n'
const macros = '\n{% macro m(a) %}\n\n{{ a.b.c() }}{% endmacro %}'

describe('a fault in a template is said with its template and line', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'an unknown filter',
      {'about.njk': 'a\nb\n{{ title | quiet }}'},
      'about.njk:3: there is no filter `quiet`',
    ],
    [
      'a missing template',
      {'about.njk': 'a\n{% include "gone.njk" %}'},
      'about.njk:2: there is no template `gone.njk`',
    ],
    [
      'a missing frame',
      {'about.njk': '{% extends "gone.njk" %}'},
      'about.njk:1: there is no template `gone.njk`',
    ],
    ['a call', {'about.njk': 'a\nb\n{{ foo() }}'}, 'about.njk:3: Unable to call `foo`'],
    [
      'a call behind an include',
      {'about.njk': 'a\n{% include "part.njk" %}\nb\n{{ foo() }}', 'part.njk': 'x'},
      'about.njk:4: Unable to call `foo`',
    ],
    [
      'a call in an include',
      {'about.njk': 'a\n{% include "part.njk" %}', 'part.njk': 'x\ny\n{{ foo.bar() }}'},
      'part.njk:3: Unable to call `foo["bar"]`',
    ],
    [
      'a call in a block, behind an include',
      {
        'about.njk':
          '{% extends "layout.njk" %}\n{% block main %}\n{% include "part.njk" %}\n{{ foo() }}{% endblock %}',
        'layout.njk': layout,
        'part.njk': 'x',
      },
      'about.njk:4: Unable to call `foo`',
    ],
    [
      'a call in a macro of another template',
      {'about.njk': '{% from "m.njk" import m %}\n{{ m(1) }}', 'm.njk': macros},
      'm.njk:4: Unable to call `a["b"]["c"]`',
    ],
    [
      'a macro that is not there',
      {'about.njk': 'a\n{% from "m.njk" import n %}\n{{ n(1) }}', 'm.njk': macros},
      "about.njk:2: cannot import 'n'",
    ],
    ['what throws', {'about.njk': 'a\n{{ "x".repeat(-1) }}'}, 'about.njk:2: RangeError'],
    ['a slip of the pen', {'about.njk': 'a\n{% if %}'}, 'about.njk:2: unexpected token'],
    ['an unknown tag', {'about.njk': '\n\n{% nope %}'}, 'about.njk:3: unknown block tag: nope'],
  ])('%s', (_, templates, words) => expect(faultIn(templates)).toContain(words))

  test('and with the page that was being drawn', () => {
    expect.assertions(1)
    try {
      drawing(compileTemplates({'about.njk': '{{ foo() }}'}))(page, desk)
    } catch (error) {
      expect(error).toMatchObject({page: 'about.html', template: 'about.njk', line: 1})
    }
  })

  test('and one that a template passes over is none', () =>
    expect(faultIn({'about.njk': '{% include "gone.njk" ignore missing %}{{ nobody.knows }}'})).toBe(''))
})
