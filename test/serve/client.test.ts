import {createContext, runInContext} from 'node:vm'
import {describe, expect, test} from 'vitest'
import {client} from '../../src/serve/client.js'

type Listener = (event: {data: string}) => void

/** As much of an element as the client touches. */
interface Fake {
  readonly style: {cssText: string}
  textContent: string
  readonly attributes: Map<string, string>
  readonly children: Fake[]
  readonly listeners: Map<string, Listener>
  setAttribute(name: string, value: string): void
  addEventListener(event: string, listener: Listener): void
  append(...children: Fake[]): void
  remove(): void
}

function element(): Fake {
  const node: Fake = {
    style: {cssText: ''},
    textContent: '',
    attributes: new Map(),
    children: [],
    listeners: new Map(),
    setAttribute: (name, value) => void node.attributes.set(name, value),
    addEventListener: (event, listener) => void node.listeners.set(event, listener),
    append: (...children) => {
      node.children.push(...children)
      for (const child of children) child.remove = () => node.children.splice(node.children.indexOf(child), 1)
    },
    remove: () => {},
  }
  return node
}

/** A page in which the client runs, and what it sees and does. */
function page() {
  const channels: {address: string; isOpen: boolean; say: (event: string, words: string) => void}[] = []
  const body = element()
  const seen = {loads: 0}
  class EventSource {
    readonly channel
    readonly listeners = new Map<string, Listener>()
    constructor(address: string) {
      const say = (event: string, words: string): void =>
        this.listeners.get(event)!({data: JSON.stringify(words)})
      this.channel = {address, isOpen: true, say}
      channels.push(this.channel)
    }
    addEventListener(event: string, listener: Listener): void {
      this.listeners.set(event, listener)
    }
    close(): void {
      this.channel.isOpen = false
    }
  }
  const document = {
    ...element(),
    body,
    hidden: false,
    currentScript: {src: 'http://127.0.0.1:4000/.pressmark/client.js?page=a.html&version=1'},
    createElement: () => element(),
  }
  const location = {reload: () => seen.loads++}
  runInContext(client, createContext({document, location, EventSource, URL}))
  const look = (isHidden: boolean): void => {
    document.hidden = isHidden
    document.listeners.get('visibilitychange')!({data: ''})
  }
  return {channels, seen, look, boxes: body.children}
}

describe('the client', () => {
  test('asks with what its script was given, and loads anew once when told', () => {
    const {channels, seen} = page()
    expect(channels.map(({address}) => address)).toEqual(['/.pressmark/events?page=a.html&version=1'])
    channels[0]!.say('reload', '')
    expect(seen.loads).toBe(1)
    expect(channels[0]!.isOpen).toBe(false)
  })

  test('shows a fault as text, and takes it away when it is mended', () => {
    const {channels, boxes, seen} = page()
    channels[0]!.say('fault', '')
    expect(boxes).toEqual([])
    channels[0]!.say('fault', '<img onerror=alert(1)>')
    channels[0]!.say('fault', '<b>\n  ^')
    expect(boxes).toHaveLength(1)
    expect(boxes[0]!.attributes.get('role')).toBe('alert')
    expect(boxes[0]!.children.map(({textContent}) => textContent)).toEqual(['Close', '<b>\n  ^'])
    channels[0]!.say('fault', '')
    expect(boxes).toEqual([])
    expect(seen.loads).toBe(0)
  })

  test('closes the fault when asked to', () => {
    const {channels, boxes} = page()
    channels[0]!.say('fault', 'a')
    const [button] = boxes[0]!.children
    button!.listeners.get('click')!({data: ''})
    expect(boxes).toEqual([])
  })

  test('lets go of the channel while nobody looks, and takes it up again', () => {
    const {channels, look} = page()
    look(true)
    expect(channels.map(({isOpen}) => isOpen)).toEqual([false])
    look(false)
    expect(channels.map(({isOpen}) => isOpen)).toEqual([false, true])
    expect(channels[1]!.address).toBe(channels[0]!.address)
  })

  test('never sets markup', () => {
    expect(client).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval/)
  })
})
