import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {findConfig} from '../../src/config/find.ts'
import {loadCodeConfig} from '../../src/config/load-code.ts'
import * as api from '../../src/index.ts'

const code = suite<{folder: string}>('a configuration that is code')

code.before.each(async (context) => {
  context.folder = await mkdtemp(join(tmpdir(), 'aw-config-'))
})
code.after.each(({folder}) => rm(folder, {recursive: true}))

async function load(folder: string, text: string, name = 'as-written.config.ts') {
  const path = join(folder, name)
  await writeFile(path, text)
  const {config, problems} = await loadCodeConfig(path, api)
  const told = problems.map(({message, position}) => [message, position?.start.line ?? null])
  return {config, told}
}

code('may be TypeScript of every kind, in several files, and use our API', async ({folder}) => {
  await writeFile(join(folder, 'place.ts'), 'export enum Place { Here = "local" }\n')
  const text = [
    "import {defineConfig, defineMatcher, type Matcher} from 'as-written'",
    "import {Place} from './place.ts'",
    "const never: Matcher = defineMatcher({name: 'never', claim: () => undefined})",
    'export default defineConfig({on: Place.Here, plugins: {matchers: [never]}})',
    ''
  ].join('\n')
  const {config, told} = await load(folder, text)
  assert.equal(told, [])
  assert.is(config.on, 'local')
  assert.is(config.plugins?.matchers?.[0]?.name, 'never')
})

for (const name of ['as-written.config.js', 'as-written.config.mjs']) {
  code(`may be ${name}`, async ({folder}) => {
    const {config} = await load(
      folder,
      "import {defineConfig} from 'as-written'\nexport default defineConfig({on: 'local'})\n",
      name
    )
    assert.equal(config, {on: 'local'})
  })
}

code('has errors of the same class as ours', async ({folder}) => {
  const text =
    "import {InfrastructureError} from 'as-written'\nexport default {on: String(new InfrastructureError('x') instanceof Error), secrets: {}, InfrastructureError}\n"
  const {told} = await load(folder, text)
  assert.equal(told, [['Unknown key `InfrastructureError`', null]])
})

const wrong: readonly (readonly [text: string, message: string, line: number | null])[] = [
  ["const a = 1\nthrow new Error('boom')\nexport default {}\n", 'It fails: boom', 2],
  ['const a = 1\nexport default {a: }}\n', 'It fails: Unexpected token', 2],
  ["import {x} from 'no-such-package'\nexport default {x}\n", 'It fails: Cannot find', null],
  ['export const a = 1\n', 'It has no default export that is a configuration', null],
  ['export default () => ({})\n', 'It has no default export that is a configuration', null],
  ["export default {timout: '5m'}\n", 'Unknown key `timout`', null],
  ['export default {plugins: {matcher: []}}\n', 'Unknown key `plugins.matcher`', null],
  [
    "export default {plugins: {matchers: [{name: 'x'}]}}\n",
    '`plugins.matchers.0` has no `claim`',
    null
  ],
  [
    'export default {plugins: {targets: [7]}}\n',
    '`plugins.targets.0` is 7, expected a plugin',
    null
  ],
  [
    "export default {plugins: {reporters: [{name: 'A b', start() {}}]}}\n",
    '`plugins.reporters.0.name` is "A b", which is no name of a plugin',
    null
  ],
  [
    "export default {plugins: {readers: [{name: 'x', extensions: ['adoc'], read() {}}]}}\n",
    '`plugins.readers.0.extensions.0` is "adoc", which is no ending of a file name',
    null
  ]
]

for (const [text, message, line] of wrong) {
  code(`is refused without a stack: ${message}`, async ({folder}) => {
    const {config, told} = await load(folder, text)
    assert.equal(config, {})
    assert.is(told.length, 1)
    assert.match(String(told[0]?.[0]), message)
    assert.not.match(String(told[0]?.[0]), '\n')
    if (line !== null) assert.is(told[0]?.[1], line)
  })
}

code('binds hosts to targets that it brings, and to no others', async ({folder}) => {
  const text = (name: string): string =>
    `const open = () => {}\nexport default {environments: {lab: {targets: {web: '${name}:debian'}}},
    plugins: {targets: [{name: 'container', isThrowaway: true, refuse() {}, open}]}}\n`
  assert.equal((await load(folder, text('container'))).told, [])
  assert.equal((await load(folder, text('contaner'), 'as-written.config.js')).told, [
    ['There is no target `contaner:debian`', null]
  ])
})

code('is not even looked for where code is not wanted', async ({folder}) => {
  await writeFile(join(folder, 'as-written.config.mjs'), 'throw 1\n')
  assert.equal(await findConfig(folder, false), {
    directory: folder,
    code: [join(folder, 'as-written.config.mjs')]
  })
  assert.is(await findConfig(folder, true), undefined)
})

code.run()
