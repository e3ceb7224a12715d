import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

export interface Ended {
  readonly said: string
  readonly signal: string | null
}

/** Make `child.ts` a program; gives back how to run it. */
export async function compileChild(folder: string): Promise<(job: object) => Promise<Ended>> {
  const outfile = join(folder, 'child.mjs')
  const entryPoints = [fileURLToPath(new URL('child.ts', import.meta.url))]
  await build({entryPoints, outfile, bundle: true, platform: 'node', format: 'esm'})
  return (job) =>
    new Promise((resolve) => {
      execFile(process.execPath, [outfile, JSON.stringify(job)], (error, stdout, stderr) => {
        resolve({said: (stdout + stderr).trim(), signal: error?.signal ?? null})
      })
    })
}
