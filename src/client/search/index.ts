/**
 * The search page: what is typed becomes a question to the index, and the answer a list.
 *
 * Whatever does not arrive is said, with a way to try again: a list is never shown as complete when it is not.
 */
import {openSearch} from '../../search/open.js'
import {parseQuery} from '../../search/query.js'
import {wantedName} from '../../search/root.js'
import type {Query, Search} from '../../search/types.js'
import type {SearchTerms} from '../../render/index.js'
import {readAddress, readPlace, writeAddress, writePlace, type Asked} from './address.js'
import {fillIn} from '../../text/day-words.js'
import {formFor} from './dom.js'
import {listIn, portion, type Answer} from './list.js'
import {load, loadMore} from './load.js'

/** How long after the last letter a question is asked, and how long it may take before that is said. */
const pause = 120
const slow = 300
/** An archive up to this size is so small that its controls are loaded unasked, where they stand beside the list. */
const small = 10_000

const form = document.querySelector<HTMLFormElement>('.find')!
const box = form.querySelector('input')!
const browse = document.querySelector<HTMLElement>('.browse')!
const how = document.querySelector<HTMLElement>('.how')!
const terms = JSON.parse(form.dataset['terms']!) as SearchTerms
const {words} = terms

let asked: Asked = readAddress()
let asking = new AbortController()
let opened: Promise<Search> | undefined
let openedWanted: Promise<Search> | undefined
let answered: Answer | undefined
let late: ReturnType<typeof setTimeout> | undefined
let scrolling: ReturnType<typeof setTimeout> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

const list = listIn(document.querySelector<HTMLElement>('.found')!, terms, (order) =>
  ask({...asked, order}, true),
)

/** The index is opened once; one that did not arrive is asked for again. */
function open(): Promise<Search> {
  const opening = (opened ??= openSearch(load))
  opening.catch(() => (opened = undefined))
  return opening
}

/** So is the one of headlines that are known and not held, where there are any. */
async function openWanted(): Promise<Search | undefined> {
  if (!terms.hasWanted) return undefined
  const opening = (openedWanted ??= openSearch(load, wantedName))
  opening.catch(() => (openedWanted = undefined))
  return opening
}

/** Ask, as a step of the history or in place of the last one. */
function ask(next: Asked, isStep: boolean): void {
  asked = next
  writeAddress(next, isStep)
  answer()
}

/** Answer what is asked. What was asked before is given up. */
function answer(shown = portion, top?: number): void {
  asking.abort()
  asking = new AbortController()
  const {signal} = asking
  const query = parseQuery(asked.text)
  const isEmpty = query.groups.length + query.filters.length === 0 && !query.from && !query.to
  browse.hidden = !isEmpty
  list.element.hidden = isEmpty
  clearTimeout(late)
  if (isEmpty) return list.hits.replaceChildren()
  late = setTimeout(() => list.say(words.searching), slow)
  find(query, shown, signal).then(
    () => top !== undefined && scrollTo(0, top),
    () => {
      if (signal.aborted) return
      clearTimeout(late)
      // What was found before is no answer to what is asked now.
      if (answered?.query !== query) list.hits.replaceChildren()
      browse.hidden = list.hits.children.length > 0
      list.fail(() => answer(shown))
    },
  )
}

async function find(query: Query, shown: number, signal: AbortSignal): Promise<void> {
  const {order} = asked
  const search = await open()
  const found = await search.find(query, {order, signal})
  const own = {search, query, found, order}
  await list.show(own, shown, signal)
  answered = own
  clearTimeout(late)
  // Where nothing is found there are other ways to go on.
  if ((browse.hidden = found.count > 0)) {
    list.say(fillIn(formFor(words.articles, found.count), {n: found.count}))
    if (search.total <= small && getComputedStyle(list.element).display === 'grid') list.narrow.open = true
    if (list.narrow.open) await narrow(own, signal)
  } else {
    list.say(fillIn(words.nothing, {query: asked.text.trim()}))
    await suggest(search, query, signal)
  }
}

async function narrow({search, query, found}: Answer, signal: AbortSignal): Promise<void> {
  const {controlsFor} = await loadMore()
  const controls = await controlsFor(search, query, found, terms, signal, change, dayOf)
  signal.throwIfAborted()
  // Whoever chose by keyboard stays where the choice was.
  const {name} = (document.activeElement as HTMLElement | null)?.dataset ?? {}
  list.narrow.lastElementChild!.replaceChildren(...controls)
  if (name !== undefined) list.narrow.querySelector<HTMLElement>(`[data-name=${CSS.escape(name)}]`)?.focus()
}

async function suggest(search: Search, query: Query, signal: AbortSignal): Promise<void> {
  const {offersFor} = await loadMore()
  const offers = await offersFor(search, query, terms, signal, change, openWanted)
  signal.throwIfAborted()
  list.offer(offers)
}

/** A day as the language of queries reads it. */
function dayOf(typed: string): string | undefined {
  return parseQuery(`from:${typed.trim()}`).from
}

/** Ask another question than what was typed. */
function change(query: Query): void {
  void loadMore().then(({writeQuery}) => {
    box.value = writeQuery(query)
    ask({...asked, text: box.value}, true)
  })
}

function typed(): void {
  clearTimeout(timer)
  timer = setTimeout(() => box.value !== asked.text && ask({...asked, text: box.value}, false), pause)
}

/** Kept while reading, as a page that is left may not be asked any more. */
function keepPlace(): void {
  writePlace({shown: list.shown(), top: scrollY})
}

/** Go to what the address says, and to where the reader stood there. */
function arrive(): void {
  asked = readAddress()
  box.value = asked.text
  const place = readPlace()
  answer(place?.shown, place?.top)
}

// Letters that an input method is still putting together are no question yet.
box.addEventListener('input', (event) => (event.isComposing ? clearTimeout(timer) : typed()))
box.addEventListener('compositionend', typed)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  ask({...asked, text: box.value}, asked.text !== box.value)
})
list.narrow.addEventListener('toggle', () => {
  if (list.narrow.open && answered) narrow(answered, asking.signal).catch(() => (list.narrow.open = false))
})
addEventListener('popstate', arrive)
addEventListener('scroll', () => {
  clearTimeout(scrolling)
  scrolling = setTimeout(keepPlace, pause)
})
list.hits.addEventListener('click', keepPlace)
history.scrollRestoration = 'manual'
form.hidden = how.hidden = false
// Both are there before the first letter is typed.
open()
  .then(loadMore)
  .catch(() => undefined)
arrive()
if (asked.text === '' && matchMedia('(hover: hover)').matches) box.focus()
