import {typeOf} from './types.js'

/** A whole answer to one request. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An answer that is handed out as it is. */
export function reply(status: number, type: string, body: Buffer | string): Reply {
  return {status, headers: {'Content-Type': type}, body: Buffer.from(body)}
}

/** An answer that follows the builds: a page of HTML that knows its address and what it was when it was loaded. */
export function pageReply(status: number, html: Buffer | string, page: string, version: string): Reply {
  return reply(status, typeOf('.html'), withScript(Buffer.from(html), scriptTag(page, version)))
}

/** A small page of the preview's own, for what the site has no page for. */
export function notice(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;margin:2rem}pre{font:.875rem/1.5 ui-monospace,monospace;overflow:auto}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<pre tabindex="0">${escape(text)}</pre>
</main>
</body>
</html>
`
}

/** What the page was when it was loaded goes with the script, so that it can ask what has changed since. */
function scriptTag(page: string, version: string): string {
  const query = new URLSearchParams({page, version}).toString()
  return `<script src="/.pressmark/client.js?${escape(query)}" defer></script>`
}

/** Before the body's end; in bytes, so that a file in any encoding keeps its own. */
function withScript(html: Buffer, script: string): Buffer {
  const end = html.toString('latin1').toLowerCase().lastIndexOf('</body')
  const at = end === -1 ? html.length : end
  return Buffer.concat([html.subarray(0, at), Buffer.from(script), html.subarray(at)])
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => escapes[mark]!)
}
