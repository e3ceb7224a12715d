import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {published} from './archive.js'
import {nastySite, ownSite, type Site} from './site.js'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // A headline is as long as its newsroom made it.
  rules: {'long-title': 'off'},
})

describe.each([
  ['the archive in which everything is hard', nastySite, published],
  ['our own site', ownSite, 1],
])('%s', (_, siteOf, count) => {
  let site: Site
  beforeAll(async () => {
    site = await siteOf()
  })
  afterAll(() => site?.remove())

  test('is published as a whole, and what is refused is said', () => {
    const {read, published, rejected, messages} = site.outcome
    expect({published, sum: published + rejected}).toEqual({published: count, sum: read})
    expect(messages.filter(({fatal}) => fatal)).toHaveLength(rejected)
  })

  test('every page is valid HTML', async () => {
    const faults: string[] = []
    for (const page of site.pages) {
      const {results} = await validator.validateString(site.files.get(page)!, page)
      for (const {messages} of results)
        for (const {ruleId, message, line, selector} of messages)
          faults.push(`${page}:${line} ${ruleId}: ${message} (${selector})`)
    }
    expect(faults).toEqual([])
  })
})
