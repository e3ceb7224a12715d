// The browser that tests use, for scripts: it is written in TypeScript, which this Node may not read.
import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** A Chromium with Chinese fonts, told `more` when it starts; whoever asks for it closes it. */
export async function launchBrowser(more) {
  const folder = fileURLToPath(new URL('../test/browser/', import.meta.url))
  // Beside its source, since it looks for its things from there.
  const outfile = `${folder}.chromium-${process.pid}.mjs`
  try {
    await build({
      entryPoints: [`${folder}chromium.ts`],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    })
    const {launchBrowser} = await import(outfile)
    return await launchBrowser(more)
  } finally {
    rmSync(outfile, {force: true})
  }
}
