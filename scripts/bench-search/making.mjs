// What it costs to make the index, and to go on with it.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {seedOf, writeSeed} from './stories.mjs'

/** A command, with the CPU seconds and the peak memory in MiB that it took. */
export function timed(command, cwd) {
  const {stderr, status} = spawnSync('/usr/bin/time', ['-f', 'TIME %U %S %M', ...command], {
    cwd,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const [, user, system, memory] = /TIME (\S+) (\S+) (\S+)/.exec(stderr)
  return {cpu: Number(user) + Number(system), memory: Number(memory) / 1024}
}

/** Files below a folder, by their paths. */
export function filesIn(folder) {
  return readdirSync(folder, {recursive: true}).filter((name) => statSync(join(folder, name)).isFile())
}

export function sizeOf(folder, names) {
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

/** A project of nothing but articles and, if asked for, their index; what lies between is the index. */
export function projectIn(root, cli) {
  const build = (search, threads = 1) => {
    const plain = 'lists: {latest: 0, random: 0, recommended: 0}\nshelves: []\nduplicates: false\n'
    writeFileSync(join(root, 'pressmark.yaml'), `${plain}search: ${search}\n`)
    return timed([process.execPath, cli, 'build', '--threads', String(threads)], root)
  }
  return {
    dist: join(root, 'dist'),
    seeds: join(root, 'seeds'),
    build,
    buildAnew: (search, threads) => {
      for (const name of ['.pressmark', 'dist']) rmSync(join(root, name), {recursive: true, force: true})
      return build(search, threads)
    },
  }
}

/** The index, made from nothing: the median of some builds, since it is the little by which two large figures differ. */
export function made({dist, buildAnew}, runs) {
  const pairs = Array.from({length: runs}, () => [buildAnew(false), buildAnew(true)])
  pairs.sort((a, b) => a[1].cpu - a[0].cpu - (b[1].cpu - b[0].cpu))
  const [without, whole] = pairs[Math.floor(runs / 2)]
  const folder = join(dist, 'search')
  const names = filesIn(folder)
  return {
    'CPU s of the index': (whole.cpu - without.cpu).toFixed(1),
    'CPU s of the build, without and with': `${without.cpu.toFixed(1)} / ${whole.cpu.toFixed(1)}`,
    'peak MiB': (whole.memory - without.memory).toFixed(0),
    'peak MiB of the build, without and with': `${without.memory.toFixed(0)} / ${whole.memory.toFixed(0)}`,
    files: names.length,
    MB: (sizeOf(folder, names) / 1e6).toFixed(1),
  }
}

/** What a build on two threads makes differently: it must be nothing. */
export function madeByTwo({dist, buildAnew}) {
  const folder = join(dist, 'search')
  const before = digestsOf(folder)
  const {cpu, memory} = buildAnew(true, 2)
  const {changed, gone} = between(before, digestsOf(folder))
  return {
    'CPU s and peak MiB of the build on two threads': `${cpu.toFixed(1)} / ${memory.toFixed(0)}`,
    'files that two threads make differently': changed + gone,
  }
}

/** One story more, of the newest and of an old day, and an old one edited: what is written anew, and what it takes. */
export function goneOn({dist, seeds, build}, stories) {
  const added = {...stories[0], title: `${stories[0].title} (2)`}
  const old = Math.floor(stories.length / 2)
  const changes = {
    'a new story': () => writeSeed(seeds, '2024/12/new.txt', added),
    'a story of an old day': () => writeSeed(seeds, seedOf(old).replace(/\d+\.txt/, 'added.txt'), added),
    'an edit of an old story': () =>
      writeSeed(seeds, seedOf(old), {...stories[old], text: `${stories[old].text} (2)`}),
  }
  // What every build after another takes.
  const {cpu: nothing} = build(true)
  const figures = {'CPU s of a build of nothing new': nothing.toFixed(1)}
  for (const [label, change] of Object.entries(changes)) {
    const before = digestsOf(dist)
    change()
    const {cpu} = build(true)
    const {changed, gone, ofIndex} = between(before, digestsOf(dist))
    figures[`after ${label}: files of the index`] = ofIndex
    figures[`after ${label}: files of the site, written and gone`] = `${changed}, ${gone}`
    figures[`after ${label}: CPU s beyond a build of nothing new`] = (cpu - nothing).toFixed(1)
  }
  return figures
}

function digestsOf(folder) {
  return new Map(
    filesIn(folder).map((name) => [
      name,
      createHash('sha1')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

function between(before, after) {
  const changed = [...after].filter(([name, digest]) => before.get(name) !== digest)
  return {
    changed: changed.length,
    ofIndex: changed.filter(([name]) => name.startsWith('search/')).length,
    gone: [...before.keys()].filter((name) => !after.has(name)).length,
  }
}
