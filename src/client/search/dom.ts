import type {SearchTerms} from '../../render/index.js'

/** An element with properties and children; text is text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

export function button(
  label: string,
  act: () => void,
  ...more: readonly (Node | string)[]
): HTMLButtonElement {
  return make('button', {type: 'button', onclick: act}, label, ...more)
}

/** A button that is pressed or not. */
export function toggle(
  label: string,
  isPressed: boolean,
  act: () => void,
  ...more: readonly (Node | string)[]
): HTMLButtonElement {
  const made = button(label, act, ...more)
  made.ariaPressed = String(isPressed)
  return made
}

/** The form of a phrase for so many, as the page's language counts. */
export function formFor(phrase: SearchTerms['words']['articles'], n: number): string {
  if (typeof phrase === 'string') return phrase
  return phrase[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? phrase.other
}
