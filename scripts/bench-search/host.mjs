// A plain static host: types, parts of files, and what lets a browser keep them.
import {createReadStream, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** @returns where it is, and how many requests it had */
export async function hostOf(folder) {
  let requests = 0
  const server = createServer(({url, headers}, response) => {
    requests++
    const file = join(folder, decodeURIComponent(new URL(url, 'http://host').pathname))
    const {size, mtime} = statSync(file, {throwIfNoEntry: false}) ?? {}
    if (size === undefined) return response.writeHead(404).end()
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    const [start, end] =
      first === undefined ? [0, size - 1] : [Number(first), Math.min(size - 1, Number(last))]
    response.writeHead(first === undefined ? 200 : 206, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': end + 1 - start,
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'max-age=600',
      'Last-Modified': mtime.toUTCString(),
      ETag: `"${size}-${mtime.getTime()}"`,
      ...(first !== undefined && {'Content-Range': `bytes ${start}-${end}/${size}`}),
    })
    createReadStream(file, {start, end}).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    href: `http://127.0.0.1:${server.address().port}/`,
    requests: () => requests,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
