import {mkdtemp, readdir, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {builtInPlugins} from '../../../src/cli/built-in.ts'
import {UnderstoodCache} from '../../../src/cli/understanding/cache.ts'
import {understandHere} from '../../../src/engine.ts'
import type {Runbook} from '../../../src/model/runbook.ts'

const caching = suite('documents that are known')

const guide = {
  path: 'guide.md',
  text: '# Guide\n\n```console {#one timeout=5s retry=3}\n$ make\nok (re)\n```\n\n```console {nonsense=1}\n$ x\n```\n'
}

async function understood(source: typeof guide): Promise<Runbook> {
  const [runbook] = await understandHere([source], builtInPlugins)
  return runbook as Runbook
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-cache-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, {recursive: true})
  }
}

caching('are the same as when they were understood', () =>
  inFolder(async (folder) => {
    const cache = new UnderstoodCache(join(folder, 'new'), '1')
    assert.is(cache.get(guide), undefined)
    const runbook = await understood(guide)
    cache.put(guide, JSON.stringify(runbook))
    assert.equal(cache.get(guide), runbook)
    assert.is((await stat(join(folder, 'new'))).mode & 0o777, 0o700)
  })
)

caching('have the path under which they are asked for', () =>
  inFolder(async (folder) => {
    const cache = new UnderstoodCache(folder, '1')
    cache.put(guide, JSON.stringify(await understood(guide)))
    const copy = {...guide, path: 'docs/copy.md'}
    assert.equal(cache.get(copy), await understood(copy))
  })
)

caching('are unknown after an edit, to another build, and with another ending', () =>
  inFolder(async (folder) => {
    const cache = new UnderstoodCache(folder, '1')
    cache.put(guide, JSON.stringify(await understood(guide)))
    assert.is(cache.get({...guide, text: `${guide.text} `}), undefined)
    assert.is(new UnderstoodCache(folder, '2').get(guide), undefined)
    assert.is(cache.get({...guide, path: 'guide.rst'}), undefined)
  })
)

caching('are unknown where what was kept is damaged, and where nothing can be kept', () =>
  inFolder(async (folder) => {
    const cache = new UnderstoodCache(folder, '1')
    const runbook = await understood(guide)
    cache.put(guide, JSON.stringify(runbook))
    const [name] = await readdir(folder)
    await writeFile(join(folder, name as string), '{"path": ')
    assert.is(cache.get(guide), undefined)
    const nowhere = new UnderstoodCache(join(folder, name as string, 'below-a-file'), '1')
    nowhere.put(guide, JSON.stringify(runbook))
    nowhere.sweep(1)
    assert.is(nowhere.get(guide), undefined)
  })
)

caching('are forgotten when nobody asked for them for long', () =>
  inFolder(async (folder) => {
    const cache = new UnderstoodCache(folder, '1')
    cache.put(guide, JSON.stringify(await understood(guide)))
    const [name] = await readdir(folder)
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
    await utimes(join(folder, name as string), old, old)
    cache.sweep(30)
    assert.is(cache.get(guide), undefined)
  })
)

caching.run()
