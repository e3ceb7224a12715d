import {execFile} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {chromium, type Browser} from 'playwright-core'
import {fontPackages, writeFonts} from './fonts.js'

const require = createRequire(import.meta.url)
const cache = fileURLToPath(new URL('../.cache/', import.meta.url))

interface Program {
  readonly executablePath: string
  /** Where libraries are that the machine may lack. */
  readonly libraries?: string
}

/**
 * Open a browser for a test, with Chinese fonts and without root: `$CHROMIUM_PATH`, else the system's
 * Chromium or Chrome, else the one that comes with our packages. `more` is said to it when it starts.
 *
 * A test that wants a browser and gets none fails: nothing is skipped in silence.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const {executablePath, libraries} = chosen() ?? installed() ?? (await bundled())
  const fonts = await prepared(`fonts-${fontPackages.map(versionOf).join('-')}`, writeFonts)
  const {LD_LIBRARY_PATH, ...environment} = process.env as Record<string, string>
  const searched = [libraries, LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath,
    args: ['--font-render-hinting=none', '--force-color-profile=srgb', ...more],
    env: {
      ...environment,
      FONTCONFIG_FILE: path.join(fonts, 'fonts.conf'),
      ...(searched ? {LD_LIBRARY_PATH: searched} : {}),
    },
  })
}

function chosen(): Program | undefined {
  const {CHROMIUM_PATH} = process.env
  if (!CHROMIUM_PATH) return
  if (isExecutable(CHROMIUM_PATH)) return {executablePath: CHROMIUM_PATH}
  throw unavailable(`CHROMIUM_PATH is \`${CHROMIUM_PATH}\`, which cannot be run`)
}

function installed(): Program | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']
  const executablePath = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ].find(isExecutable)
  return executablePath === undefined ? undefined : {executablePath}
}

async function bundled(): Promise<Program> {
  const machine = `${process.platform} ${process.arch}`
  if (machine !== 'linux x64') throw unavailable(`the bundled one is for linux x64, this is ${machine}`)
  try {
    const folder = await prepared(`chromium-${versionOf('@sparticuz/chromium')}`, unpackChromium)
    return {executablePath: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023/lib')}
  } catch (error) {
    throw unavailable('the bundled one did not unpack', error)
  }
}

function unavailable(why: string, cause?: unknown): Error {
  const remedy = 'install Chromium, or set CHROMIUM_PATH to one'
  return new Error(`Cannot find a browser for the tests (${why}): ${remedy}`, {cause})
}

/**
 * The package unpacks into the temporary folder, and its own libraries only where it believes to be in a
 * Lambda: so it is told both, in a process of its own.
 */
async function unpackChromium(folder: string): Promise<void> {
  const program = pathToFileURL(require.resolve('@sparticuz/chromium')).href
  const script = `import(${JSON.stringify(program)}).then(({default: it}) => (it.default ?? it).executablePath())`
  const env = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'}
  await promisify(execFile)(process.execPath, ['--eval', script], {env})
}

/** A folder of the cache, filled once: made under another name and renamed, so that whoever sees it sees all of it. */
async function prepared(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const home = path.join(cache, name)
  if (fs.existsSync(home)) return home
  fs.mkdirSync(cache, {recursive: true})
  const folder = fs.mkdtempSync(path.join(cache, 'filling-'))
  try {
    await fill(folder)
    fs.renameSync(folder, home)
  } catch (error) {
    // Another process was quicker: theirs is as good.
    if (!fs.existsSync(home)) throw error
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
  return home
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as {version: string}).version
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
