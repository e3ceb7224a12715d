// src/ → lib/: few large files, since loading hundreds of small ones takes longer than building a small site.
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build, transform} from 'esbuild'
import {drawWorld} from './world.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    worker: 'src/pipeline/worker.ts',
    clerk: 'src/pipeline/clerk-worker.ts',
    parser: 'src/answers/worker.ts',
    render: 'src/render/index.ts',
    parse: 'src/parse/index.ts',
    importers: 'src/importers/index.ts',
    search: 'src/search/index.ts',
    schemas: 'src/commands/schemas.ts',
  },
  outdir: 'lib',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Packages in the older module format ask for Node's own modules by `require`.
  banner: {
    js: "import {createRequire as $require} from 'node:module'; const require = $require(import.meta.url);",
  },
  // Nunjucks would watch templates with it, which is not asked of it; the preview, which watches, finds it installed.
  // What makes pictures has native parts, and may be missing.
  external: ['chokidar', 'sharp', '@resvg/resvg-js'],
  metafile: true,
  logLevel: 'warning',
})

// What searches in the browser: classic scripts, since a page on a disk may load no module.
await build({
  absWorkingDir: root,
  entryPoints: {search: 'src/client/search/index.ts', 'search-more': 'src/client/search/more.ts'},
  outdir: 'lib/client',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['chrome131', 'firefox133', 'safari18.2'],
  logLevel: 'warning',
})

// What an earlier bundle left: its parts are named for their content.
for (const name of readdirSync(`${root}/lib`)) {
  if (name.endsWith('.js') && !(`lib/${name}` in metafile.outputs)) rmSync(`${root}/lib/${name}`)
}

// The packaged templates as JavaScript, so that no build need compile them.
const {compileTemplates, layIn, map, printOfTemplate} = await import(
  new URL('../lib/render.js', import.meta.url)
)
const names = readdirSync(`${root}/templates`, {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.njk'))
  .sort()
const textOf = (name) => readFileSync(`${root}/templates/${name}`, 'utf8')
const shared = Object.fromEntries(
  names.filter((name) => !name.startsWith('looks/')).map((name) => [name, textOf(name)]),
)
// A look's template takes the place, and so the name, of one that all looks share; the first look has none of its own.
const codes = ['', ...readdirSync(`${root}/templates/looks`)].flatMap((look) => {
  const below = `looks/${look}/`
  const own = names.filter((name) => name.startsWith(below))
  const texts = layIn({
    ...shared,
    ...Object.fromEntries(own.map((name) => [name.slice(below.length), textOf(name)])),
  })
  return Object.entries(compileTemplates(texts)).map(([name, code]) => [
    printOfTemplate(name, texts[name]),
    code,
  ])
})
writeFileSync(`${root}/lib/templates.json`, JSON.stringify(Object.fromEntries(codes)))

// The packaged stylesheets without comments and gaps, by the digest of their text: one that a project changed is none of them.
const sheets = readdirSync(`${root}/templates`, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.css'))
  .sort()
  .map((name) => readFileSync(`${root}/templates/${name}`))
const small = await Promise.all(
  sheets.map(async (sheet) => {
    const {code} = await transform(sheet, {loader: 'css', minify: true, charset: 'utf8'})
    return [createHash('sha256').update(sheet).digest('hex'), code]
  }),
)
writeFileSync(`${root}/lib/styles.json`, JSON.stringify(Object.fromEntries(small)))

writeFileSync(`${root}/lib/world.svg`, drawWorld(map))

// What all that a site and the program give out as JSON holds, for whoever reads it by program.
const {jsonSchemas} = await import(new URL('../lib/schemas.js', import.meta.url))
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(`${root}/lib/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
