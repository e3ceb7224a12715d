/**
 * The browser's half: what scripts add to every page, and to an article's.
 *
 * `/` leads to the search box. On a disk, where no page may read another, an article that the search page
 * has framed tells it its words.
 *
 * Citations get buttons that copy them. In the sidebar `latest` becomes the archive's newest, and `random` gets
 * a button for another selection. The cards come as scripts that call `pressmark(name, cards)`, since a page on
 * a disk may fetch nothing. Whatever does not arrive leaves the page as it was printed. A classic script:
 * everything stands in one block, and imports nothing.
 */
{
  interface Card {
    readonly url: string
    readonly headline: string
    readonly language?: string
    readonly date?: string
    readonly machine?: string
    readonly inferred?: boolean
  }

  interface Cards {
    readonly cards: Card[]
    /** How many files of random cards there are. */
    readonly shards?: number
  }

  const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href
  const loads: Record<string, Promise<Cards>> = {}
  const takers: Record<string, (cards: Cards) => void> = {}

  const load = (name: string): Promise<Cards> =>
    (loads[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      takers[name] = resolve
      script.src = `${root}data/${name}.js`
      // Once the cards were taken, there is nothing left to reject.
      script.onload = script.onerror = () => reject(new Error(name))
      document.head.append(script)
    }))

  /** An address without what a host may leave out or write otherwise. */
  const nameOf = ({pathname}: {pathname: string}): string =>
    decodeURIComponent(pathname).replace(/\.html$/, '')
  const isHere = ({url}: Card): boolean => nameOf(new URL(root + url)) === nameOf(location)

  const add = <K extends keyof HTMLElementTagNameMap>(parent: Element, name: K, text: string) => {
    const element = document.createElement(name)
    element.textContent = text
    parent.append(element)
    return element
  }

  /** As `render/entries.ts` draws it. */
  const entryOf = ({url, headline, language, date, machine, inferred}: Card): HTMLElement => {
    const entry = document.createElement('li')
    const link = add(entry, 'a', headline)
    link.href = root + url
    if (language) link.lang = language
    if (date) {
      entry.append(' ')
      const day = add(entry, machine ? 'time' : 'span', date)
      if (machine) day.setAttribute('datetime', machine)
      else day.className = 'when'
      if (inferred) day.classList.add('inferred')
    }
    return entry
  }

  /** What puts other stories into a list, as many as there were, so that nothing below moves. */
  const filler = (list: Element): ((cards: readonly Card[]) => void) => {
    const length = list.children.length
    return (cards) => {
      const others = cards.filter((card) => !isHere(card))
      list.replaceChildren(...others.slice(0, length).map(entryOf))
    }
  }

  const renew = (section: HTMLElement, cards: readonly Card[]): void => {
    const [newest] = cards
    if (!newest || isHere(newest)) return
    filler(section.querySelector('ol')!)(cards)
    const note = section.querySelector('.note')
    if (note) note.textContent = section.dataset['newest']!
  }

  const offer = (section: HTMLElement, shards: number): void => {
    const list = section.querySelector('ol')!
    const fill = filler(list)
    const button = add(section, 'button', section.dataset['another']!)
    button.type = 'button'
    section.querySelector('h2')!.after(button)
    list.setAttribute('aria-live', 'polite')
    let shard = below(shards)
    button.onclick = () => {
      shard = (shard + 1 + below(shards - 1)) % shards
      load(`random/${shard}`).then(
        ({cards}) => fill(shuffle(cards)),
        () => button.remove(),
      )
    }
  }

  const below = (limit: number): number => Math.floor(Math.random() * limit)

  const shuffle = (cards: Card[]): Card[] => {
    for (let at = cards.length - 1; at > 0; at--) {
      const other = below(at + 1)
      const card = cards[at]!
      cards[at] = cards[other]!
      cards[other] = card
    }
    return cards
  }

  /** A button behind each citation. What is chosen is copied in the way that works on a disk too. */
  const offerCopies = (list: HTMLElement): void => {
    for (const words of list.querySelectorAll('dd')) {
      const text = words.firstChild!
      words.append(' ')
      const button = add(words, 'button', list.dataset['copy']!)
      button.type = 'button'
      button.onclick = () => {
        getSelection()!.setBaseAndExtent(text, 0, text, text.textContent!.length)
        if (document.execCommand('copy')) button.textContent = list.dataset['copied']!
      }
    }
  }

  for (const list of document.querySelectorAll<HTMLElement>('[data-copy]')) offerCopies(list)
  const box = document.querySelector<HTMLInputElement>('.box [name=q]')
  addEventListener('keydown', (event) => {
    const {key, ctrlKey, metaKey, altKey, target} = event
    const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
    if (!box || key !== '/' || ctrlKey || metaKey || altKey || isTyping) return
    event.preventDefault()
    box.focus()
  })

  // A map that is wider than its window shows where most was written: that is drawn last.
  for (const most of document.querySelectorAll('main .map a:last-of-type'))
    most.closest('.map')!.scrollLeft += most.getBoundingClientRect().left - innerWidth / 2

  const isFramed = location.protocol === 'file:' && parent !== window
  if (isFramed) {
    const paragraphs = [...document.querySelectorAll('.text > *')].map(({textContent}) => textContent ?? '')
    parent.postMessage({pressmark: paragraphs}, '*')
  }

  Object.assign(window, {pressmark: (name: string, cards: Cards) => takers[name]?.(cards)})
  const latest = document.querySelector<HTMLElement>('[data-newest]')
  const random = document.querySelector<HTMLElement>('[data-another]')
  if (!isFramed && (latest || random)) {
    load('latest').then(
      ({cards, shards}) => {
        if (latest) renew(latest, cards)
        if (random && shards) offer(random, shards)
      },
      () => {},
    )
  }
}
