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
  made.setAttribute('aria-pressed', String(isPressed))
  return made
}

/** Words in which `{name}` stands for a value. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
