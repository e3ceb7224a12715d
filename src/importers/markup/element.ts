/** A part of a document: names and attributes without prefix and in small letters, whatever wrote them. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** `dc:Creator` → `creator`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** The elements of a name among the children. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  )
}

/** The first element at the end of a path of names, each a child of the one before. */
export function follow(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  let here = element
  for (const name of names) here = childrenOf(here, name)[0]
  return here
}

/** Every element of a name, at any depth, in the order of the document. */
export function all(element: Element | undefined, name: string): Element[] {
  const found: Element[] = []
  const look = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  if (element) look(element)
  return found
}

export function first(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0]
}

/** Its words as they stand, those of its children included. */
export function rawText(element: Element | string | undefined): string {
  if (element === undefined || typeof element === 'string') return element ?? ''
  return element.children.map(rawText).join('')
}

/** Its words on one line; undefined where there are none. */
export function words(element: Element | undefined): string | undefined {
  return rawText(element).replace(/\s+/g, ' ').trim() || undefined
}
