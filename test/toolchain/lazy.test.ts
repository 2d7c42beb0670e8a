import {readFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'

const lazy = suite('what the command line loads before it knows what is needed')

/** Every file that a file imports, directly or not, without those that it imports when they are needed. */
function loadedWith(file: URL, found: Set<string> = new Set()): Set<string> {
  if (found.has(file.href)) return found
  found.add(file.href)
  const source = readFileSync(file, 'utf8')
  for (const [, specifier = ''] of source.matchAll(
    /^(?:im|ex)port (?!type\b)[^'()]*'(\.[^']+)'/gm
  )) {
    loadedWith(new URL(specifier, file), found)
  }
  return found
}

const main = new URL('../../src/cli/main.ts', import.meta.url)
const builtIn = new URL('../../src/cli/built-in.ts', import.meta.url)

lazy('is no reader of documents', () => {
  const loaded = [...loadedWith(main), ...loadedWith(builtIn)]
  assert.ok(loaded.some((file) => file.includes('/plugins/')))
  assert.equal(
    loaded.filter((file) => file.includes('/plugins/read-')),
    []
  )
})

lazy('is not the reader of another syntax', () => {
  for (const [reader, other] of [
    ['read-markdown', 'read-rst'],
    ['read-rst', 'read-markdown']
  ]) {
    const loaded = loadedWith(new URL(`../../plugins/${reader}/index.ts`, import.meta.url))
    assert.ok(loaded.size > 3)
    assert.not.ok([...loaded].some((file) => file.includes(`/plugins/${other}/`)))
  }
})

lazy.run()
