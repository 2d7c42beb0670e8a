import {availableParallelism} from 'node:os'
import process from 'node:process'
import {type Plugins, type UnderstandAll, understandHere, understandOne} from '../../engine.ts'
import type {Runbook} from '../../model/runbook.ts'
import type {Source} from '../../model/source.ts'
import {readerFor} from '../../read/reader-for.ts'
import type {Understood} from './crew.ts'

const fs = process.getBuiltinModule('node:fs')

/** Characters that take longer to understand than it takes to look whether they are known. */
const worthACache = 20_000

/** The command line is a bundle, and has workers beside it; sources that run as they are have none, and may change any time. */
const isBundle = import.meta.url.endsWith('.cjs')

/** Days after which an understood document that nobody asked for again is forgotten. */
const daysKept = 30

/**
 * How the command line understands documents: what was understood before is taken from the user's cache, what is new is
 * done here, or by several threads where there is much of it.
 */
export function understandAllWith(
  plugins: Plugins,
  options: {readonly isCached: boolean}
): UnderstandAll {
  return async (all) => {
    const own = all.filter(({path}) => readerFor(path, plugins.readers)?.isOwn)
    const sources = own.length === 0 ? all : all.filter((source) => !own.includes(source))
    const size = sources.reduce((sum, {text}) => sum + text.length, 0)
    const cache = options.isCached && size >= worthACache ? await openCache() : undefined
    const known = new Map<Source, Runbook>()
    for (const [index, runbook] of (await understandHere(own, plugins)).entries()) {
      known.set(own[index] as Source, runbook)
    }
    for (const source of sources) {
      const runbook = cache?.get(source)
      if (runbook !== undefined) known.set(source, runbook)
    }
    const unknown = sources.filter((source) => !known.has(source))
    const understood = await understandNew(unknown, plugins)
    for (const [index, source] of unknown.entries()) {
      const {runbook, text} = understood[index] as Understood
      cache?.put(source, text ?? JSON.stringify(runbook))
      known.set(source, runbook)
    }
    if (unknown.length > 0) cache?.sweep(daysKept)
    return all.map((source) => known.get(source) as Runbook)
  }
}

async function understandNew(
  sources: readonly Source[],
  plugins: Plugins
): Promise<readonly Understood[]> {
  const workers = workersFor(sources)
  if (workers === 0) {
    return (await understandHere(sources, plugins)).map((runbook) => ({runbook}))
  }
  const {understandTogether} = await import('./crew.ts')
  return understandTogether(sources, workers, (source) => understandOne(source, plugins))
}

/** Bytes of text that are worth starting a worker for: it has to load and warm up the readers first. */
const worthAWorker = 800_000

/** How many workers a piece of work deserves beside this thread, which works too. */
function workersFor(sources: readonly Source[]): number {
  if (!isBundle) return 0
  const size = sources.reduce((sum, {text}) => sum + text.length, 0)
  const deserved = Math.floor(size / worthAWorker)
  return Math.max(0, Math.min(availableParallelism() - 1, sources.length - 1, deserved))
}

/** `undefined` where this user has no place for a cache (XDG Base Directory Specification), or nobody knows which build this is. */
async function openCache(): Promise<import('./cache.ts').UnderstoodCache | undefined> {
  const {XDG_CACHE_HOME: caches, HOME: home} = process.env
  const base = caches?.startsWith('/') ? caches : home && `${home}/.cache`
  const build = buildOf(import.meta.url)
  if (!base || build === undefined) return undefined
  const {UnderstoodCache} = await import('./cache.ts')
  return new UnderstoodCache(`${base}/as-written/understood`, build)
}

/** What tells this bundle from every other one. */
function buildOf(url: string): string | undefined {
  if (!isBundle) return undefined
  const {size, mtimeMs} = fs.statSync(new URL(url))
  return `${size}-${mtimeMs}`
}
