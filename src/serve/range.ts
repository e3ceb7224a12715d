import type {Reply} from './page.js'

/**
 * The part of an answer that a `Range` asks for, as hosts give it (RFC 9110): one range of bytes. What is asked otherwise
 * is answered in whole, as the standard allows.
 */
export function partOf(whole: Reply, range: string | undefined): Reply {
  const {status, body} = whole
  if (status !== 200) return whole
  const headers = {...whole.headers, 'Accept-Ranges': 'bytes'}
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range ?? '') ?? []
  if (first + last === '' || (first !== '' && last !== '' && Number(last) < Number(first)))
    return {...whole, headers}
  // Without a first byte so many of the last are meant.
  const from = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? body.length : Math.min(body.length, Number(last) + 1)
  if (from >= to)
    return {
      status: 416,
      headers: {...headers, 'Content-Range': `bytes */${body.length}`},
      body: Buffer.alloc(0),
    }
  return {
    status: 206,
    headers: {...headers, 'Content-Range': `bytes ${from}-${to - 1}/${body.length}`},
    body: body.subarray(from, to),
  }
}
