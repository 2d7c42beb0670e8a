import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Secrets} from '../../src/secret/secrets.ts'
import type {SecretSource} from '../../src/secret/source.ts'

const secrets = suite('Secrets')
const folder = mkdtempSync(join(tmpdir(), 'as-written-secrets-'))
secrets.after(() => rmSync(folder, {recursive: true}))
writeFileSync(join(folder, 'password'), 'from a file\n')
writeFileSync(join(folder, 'empty'), '\n')

const readable: readonly (readonly [source: SecretSource, value: string])[] = [
  [{env: 'AS_WRITTEN_TEST_SECRET'}, 'from the environment'],
  [{file: 'password'}, 'from a file'],
  [{file: join(folder, 'password')}, 'from a file'],
  [{command: 'cat password; echo'}, 'from a file\n'],
  [{command: 'printf "%s" "$PWD"'}, folder]
]

for (const [source, value] of readable) {
  secrets(
    `reads ${JSON.stringify(source).replace(folder, '')}, and hides it from then on`,
    async () => {
      process.env['AS_WRITTEN_TEST_SECRET'] = 'from the environment'
      const all = new Secrets({NAME: source}, folder)
      assert.is(all.mask.text(`<${value}>`), `<${value}>`)
      assert.is(await all.get('NAME'), value)
      assert.not.match(all.mask.text(`<${value}>`), value.trim())
      delete process.env['AS_WRITTEN_TEST_SECRET']
    }
  )
}

const missing: readonly (readonly [source: SecretSource, because: string])[] = [
  [{env: 'AS_WRITTEN_NO_SUCH'}, 'the environment variable `AS_WRITTEN_NO_SUCH` is not set'],
  [{file: 'nowhere'}, 'the file `nowhere` cannot be read (ENOENT)'],
  [{file: 'empty'}, 'the file `empty` is empty'],
  [{command: 'echo half; exit 3'}, 'the command `echo half; exit 3` ended with 3']
]

for (const [source, because] of missing) {
  secrets(`tells that ${because}`, async () => {
    const found = await new Secrets({NAME: source}, folder).get('NAME')
    assert.equal(found, {because: `the secret \`NAME\` cannot be had: ${because}`})
  })
}

secrets('reads each but once', async () => {
  const all = new Secrets({NAME: {command: 'echo x >> count; cat count'}}, folder)
  assert.is(await all.get('NAME'), await all.get('NAME'))
})

secrets('knows only what is declared', async () => {
  const all = new Secrets({})
  assert.equal(await all.get('toString'), {because: 'no secret `toString` is declared'})
})

secrets.run()
