/** `/` leads to the box, arrows from it through the results and back, Escape back and out. */
export function withKeys(): void {
  const box = document.querySelector<HTMLInputElement>('.find input')!
  addEventListener('keydown', (event) => {
    const {key, target} = event
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.hits h2 a')]
    const at = links.findIndex((link) => link === target)
    const act = actions[key]?.({
      box,
      links,
      at,
      isBox: target === box,
      isTyping: target.matches('input, textarea, select'),
    })
    if (!act) return
    event.preventDefault()
    act()
  })
}

interface Where {
  readonly box: HTMLInputElement
  readonly links: readonly HTMLElement[]
  /** Which of the links has the focus; -1 for none. */
  readonly at: number
  readonly isBox: boolean
  readonly isTyping: boolean
}

const actions: Readonly<Record<string, (where: Where) => (() => void) | false | undefined>> = {
  '/': ({box, isTyping}) => !isTyping && (() => (box.focus(), box.select())),
  ArrowDown: ({links, at, isBox}) => (at >= 0 || isBox) && links[at + 1] && (() => links[at + 1]!.focus()),
  ArrowUp: ({box, links, at}) => at >= 0 && (() => (links[at - 1] ?? box).focus()),
  Escape: ({box, at, isBox}) => {
    if (at >= 0) return () => box.focus()
    if (!isBox || box.value === '') return undefined
    return () => {
      box.value = ''
      box.dispatchEvent(new Event('input'))
    }
  },
}
