import {hrefOf} from './site.js'

/** How long a page on a disk may take to tell its words. */
const patience = 5_000

/** On a disk no page may read another: the article is framed out of sight, and its own script tells its words. */
export function toldBy(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe')
    const end = (): void => {
      removeEventListener('message', take)
      clearTimeout(timer)
      frame.remove()
      reject(new Error(url))
    }
    const take = ({source, data}: MessageEvent<{readonly pressmark?: unknown}>): void => {
      if (source !== frame.contentWindow || !Array.isArray(data?.pressmark)) return
      resolve(data.pressmark.map(String).join('\n'))
      end()
    }
    const timer = setTimeout(end, patience)
    addEventListener('message', take)
    frame.hidden = true
    frame.title = ''
    frame.src = hrefOf(url)
    document.body.append(frame)
  })
}
