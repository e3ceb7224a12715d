import type {Found, Order, Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {button, make, toggle} from './dom.js'
import {entriesOf} from './hits.js'
import {loadMore} from './load.js'

/** How many results are shown at once. */
export const portion = 10

/** The part of the page that shows what was found. */
export interface List {
  readonly element: HTMLElement
  readonly hits: HTMLOListElement
  /** Where controls and suggestions stand. */
  readonly narrow: HTMLDetailsElement
  /** How many results are shown. */
  shown(): number
  /** Say how it went; screen readers announce it. */
  say(...words: readonly (Node | string)[]): void
  /** Say what is wrong, with a way to try again. */
  fail(again: () => void): void
  /** Offer something in place of results. */
  offer(suggestions: readonly HTMLElement[]): void
  show(answer: Answer, shown: number, signal: AbortSignal): Promise<void>
}

/** What was asked and what was found. */
export interface Answer {
  readonly search: Search
  readonly query: Query
  readonly found: Found
  readonly order: Order
}

export function listIn(element: HTMLElement, terms: SearchTerms, reorder: (order: Order) => void): List {
  const {words} = terms
  const status = make('p', {className: 'count'})
  status.setAttribute('role', 'status')
  const order = make('p', {className: 'order'})
  order.setAttribute('role', 'group')
  order.setAttribute('aria-label', words.order)
  const trouble = make('p', {className: 'trouble'})
  trouble.setAttribute('role', 'alert')
  const narrow = make('details', {className: 'narrow'}, make('summary', {}, words.narrow), make('div'))
  const others = make('ul', {className: 'others'})
  const hits = make('ol', {className: 'hits'})
  const more = make('p', {className: 'more'})
  element.append(make('div', {className: 'bar'}, status, order), narrow, trouble, others, hits, more)

  const clear = (): void => {
    trouble.replaceChildren()
    others.replaceChildren()
  }

  /** Some of the results; their excerpts come when they arrive. */
  const draw = async (
    {search, query, found}: Answer,
    from: number,
    count: number,
    signal: AbortSignal,
  ): Promise<HTMLElement[]> => {
    const cards = await search.cards(found.hits.slice(from, from + count), signal)
    const entries = await entriesOf(search, cards, query, terms)
    signal.throwIfAborted()
    loadMore().then(
      ({fillExcerpts}) => fillExcerpts(search, entries, cards, query, terms, signal),
      () => entries.forEach((entry) => entry.querySelector('.lede')!.remove()),
    )
    return entries
  }

  /** Add results after those that are there. */
  const add = async (answer: Answer, signal: AbortSignal): Promise<void> => {
    const entries = await draw(answer, hits.children.length, portion, signal)
    hits.append(...entries)
    follow(answer, signal)
    entries[0]?.querySelector('a')?.focus({preventScroll: true})
  }

  /** A button for the results that follow; the first of them is then focused. */
  const follow = (answer: Answer, signal: AbortSignal): void => {
    if (hits.children.length >= answer.found.count) return more.replaceChildren()
    const next = button(words.more, () => {
      next.disabled = true
      add(answer, signal).catch(() => !signal.aborted && list.fail(() => (clear(), follow(answer, signal))))
    })
    more.replaceChildren(next)
  }

  const list: List = {
    element,
    hits,
    narrow,
    shown: () => hits.children.length,
    say: (...said) => status.replaceChildren(...said),
    fail: (again) => {
      status.replaceChildren()
      more.replaceChildren()
      trouble.replaceChildren(words.failed, ' ', button(words.retry, again))
    },
    offer: (suggestions) => others.replaceChildren(...suggestions.map((one) => make('li', {}, one))),
    show: async (answer, shown, signal) => {
      const entries = await draw(answer, 0, shown, signal)
      const {count} = answer.found
      clear()
      hits.replaceChildren(...entries)
      order.replaceChildren(
        ...(['relevance', 'newest'] as const).map((name) =>
          toggle(words[name], name === answer.order, () => reorder(name)),
        ),
      )
      order.hidden = count < 2
      narrow.hidden = count === 0
      follow(answer, signal)
    },
  }
  return list
}
