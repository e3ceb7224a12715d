/**
 * The preview's half in the browser, as it is sent.
 *
 * It is plain text because no compiler should come between: a function's `toString` holds whatever
 * the last tool made of it. It sets text, never markup, and styles by properties, which no content
 * policy forbids. A page that is not looked at lets go of its channel, since a browser opens only six
 * to one host, and asks what it missed when it is looked at again.
 */
export const client = `'use strict'
{
  const address = '/.pressmark/events' + new URL(document.currentScript.src).search
  let events
  let box

  const follow = () => {
    if (events) events.close()
    events = undefined
    if (document.hidden) return
    events = new EventSource(address)
    events.addEventListener('reload', () => {
      events.close()
      location.reload()
    })
    events.addEventListener('fault', ({data}) => show(JSON.parse(data)))
  }

  const show = (fault) => {
    if (box) box.remove()
    box = undefined
    if (fault === '') return
    box = make('div', 'position:fixed;inset:auto 0 0 0;z-index:2147483647;box-sizing:border-box;max-height:60vh;' +
      'overflow:auto;padding:1rem 1.25rem;border-top:.25rem solid #e2543f;background:#1d1a17;color:#fff;' +
      'font:.875rem/1.5 ui-monospace,monospace;text-align:start')
    box.lang = 'en'
    box.dir = 'ltr'
    box.setAttribute('role', 'alert')
    const text = make('pre', 'margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;' +
      'white-space:pre;overflow:auto')
    text.tabIndex = 0
    text.textContent = fault
    const close = make('button', 'float:inline-end;margin:0 0 .5rem 1rem;padding:.25rem .75rem;border:0;' +
      'border-radius:.125rem;background:#fff;color:#1d1a17;font:inherit;cursor:pointer')
    close.type = 'button'
    close.textContent = 'Close'
    close.addEventListener('click', () => show(''))
    box.append(close, text)
    document.body.append(box)
  }

  const make = (name, style) => {
    const element = document.createElement(name)
    element.style.cssText = style
    return element
  }

  document.addEventListener('visibilitychange', follow)
  follow()
}
`
