#!/usr/bin/env node
import {readFileSync} from 'node:fs'
import {setFlagsFromString} from 'node:v8'
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {home} from './home.js'
import type {BuildOptions} from './commands/build.js'
import type {DevOptions} from './commands/dev.js'
import type {DuplicatesOptions} from './commands/duplicates.js'
import type {InspectOptions} from './commands/inspect.js'
import type {Io} from './commands/io.js'

// How much of other functions V8 puts into one that it optimizes. A build is over before most of that has paid: with
// less, two threads spend half as long on it, and nothing runs slower.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')

// Each command is loaded when it is called, so that `--help` need not wait for what only `dev` needs.
const io: Io = {
  out: (text) => void process.stdout.write(text),
  write: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve()
      else process.stdout.once('drain', resolve)
    }),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  caller: process.env['npm_lifecycle_event'] === 'build' ? 'npm run' : 'pressmark',
  now: () => performance.now(),
  screen: process.stderr,
}

const {version} = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as {
  version: string
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`)
  }
}

const folders = [
  new Option('--seeds <folder>', 'where the articles are (seeds)'),
  new Option('--templates <folder>', 'templates that stand above the packaged ones (templates)'),
]
const threads = (): Option =>
  new Option('--threads <number>', 'how many threads work (by default as the work is worth it)').argParser(
    whole(1, 64),
  )

const program = new Command('pressmark')
  .description('Plain-text news in, a permanent website out.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(pressmark --help shows what there is)')

const build = program.command('build').description('build the site and publish it to dist/')
for (const option of folders) build.addOption(option)
build
  .option('--out <folder>', 'where the site goes (dist)')
  .addOption(threads())
  .option('--quiet', 'print warnings and errors only', false)
  .option('--json', 'print one JSON object that says how it went', false)
  .action(async (options: BuildOptions) => {
    const {buildCommand} = await import('./commands/build.js')
    process.exitCode = await buildCommand(options, io)
  })

const dev = program.command('dev').description('preview the site, and follow what is saved')
for (const option of folders) dev.addOption(option)
dev
  .option('--port <number>', 'where it listens (4000 or the next that is free)', whole(0, 65535))
  .addOption(threads())
  .action(async (options: DevOptions) => {
    const {devCommand} = await import('./commands/dev.js')
    const preview = await devCommand(options, io)
    if (!preview) process.exitCode = 1
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void preview?.close().finally(() => process.exit(0)))
    }
  })

program
  .command('inspect')
  .description('show what an article’s file is understood as')
  .argument('<file>', 'a `.txt`, `.md`, `.html` or `.eml` file')
  .option('--json', 'print it as JSON', false)
  .addOption(
    new Option(
      '--show <product>',
      'what it is on its way to a page: its text as it was read, the article, what the archive makes of it, or its page as planned',
    )
      .choices(['source', 'article', 'archive', 'page'])
      .default('article'),
  )
  .option('--explain', 'print the text with what each rule took of it', false)
  .action(async (file: string, options: InspectOptions) => {
    const {inspectCommand} = await import('./commands/inspect.js')
    process.exitCode = await inspectCommand(file, options, io)
  })

program
  .command('import')
  .description('write the articles of a container or a folder as seeds that can be edited')
  .argument(
    '<source>',
    'a container such as `.jsonl`, `.csv`, `.xml`, `.warc.gz`, `.zip`, or a folder of them',
  )
  .option('--into <folder>', 'where the seeds go (a folder in seeds/ with the name of the source)')
  .action(async (source: string, options: {into?: string}) => {
    const {importCommand} = await import('./commands/import.js')
    process.exitCode = await importCommand(source, options, io)
  })

program
  .command('parse')
  .description(
    'read text records as JSON Lines on standard input, and write an article for each to standard output',
  )
  .addOption(threads())
  .action(async (options: {threads?: number}) => {
    const {parseCommand} = await import('./commands/parse.js')
    process.exitCode = await parseCommand(process.stdin, options, io)
  })

program
  .command('duplicates')
  .description('list the articles whose text stands more than once')
  .addOption(folders[0]!)
  .option('--json', 'print one JSON object that lists them', false)
  .action(async (options: DuplicatesOptions) => {
    const {duplicatesCommand} = await import('./commands/duplicates.js')
    process.exitCode = await duplicatesCommand(options, io)
  })

// A reader that closes early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
