import {readFile} from 'node:fs/promises'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {annotate} from '../../src/cli/annotate.ts'
import {init} from '../../src/cli/init.ts'

import {lint} from '../../src/cli/lint.ts'
import {plan} from '../../src/cli/plan.ts'
import {run} from '../../src/cli/run.ts'
import {verify} from '../../src/cli/verify.ts'
import {configSchema} from '../../src/config/schema.ts'
import {namedKeys, type SchemaNode} from '../../src/config/schema-tree.ts'
import {problemCodes} from '../../src/problem/codes.ts'
import {entryKeys, sidecarKeys} from '../../src/sidecar/schema.ts'
import {annotationKeys} from '../../src/understand/annotation/keys.ts'
import {differences} from '../terminal/exceptions.ts'

const tables = suite('the tables of the documentation')

async function page(name: string): Promise<string> {
  return readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
}

tables('list every problem with its severity and its meaning as the code has it', async () => {
  const text = await page('problems.md')
  for (const [code, {severity, about}] of Object.entries(problemCodes)) {
    assert.ok(
      text.includes(`| \`${code}\` | ${severity} | ${about} |`),
      `docs/problems.md lacks: | \`${code}\` | ${severity} | ${about} |`
    )
  }
})

tables('list every option of every command', async () => {
  const text = await page('cli.md')
  for (const {options} of [plan, lint, annotate, init, run, verify]) {
    for (const {flags} of options)
      assert.ok(text.includes(`| \`${flags}\` |`), `docs/cli.md lacks \`${flags}\``)
  }
})

tables('list every key of a sidecar and of annotations', async () => {
  const sidecar = await page('sidecar.md')
  for (const key of [...sidecarKeys, ...entryKeys]) {
    assert.match(sidecar, new RegExp(`\\| \`${key}(: true)?\` \\|`))
  }
  const format = await page('format.md')
  for (const [key, {read}] of annotationKeys) {
    if (read !== undefined) assert.match(format, new RegExp(`\`${key}[=\`]`))
  }
})

tables('list every key of the configuration', async () => {
  const text = await page('config.md')
  const schema = configSchema({targets: [], isCode: true}) as unknown as SchemaNode
  for (const key of namedKeys(schema))
    assert.ok(text.includes(key), `docs/config.md lacks \`${key}\``)
})

tables(
  'list what other shells do otherwise, as the battery of the terminals knows it',
  async () => {
    const rows = [...(await page('shells.md')).matchAll(/^\| (.+) \| (.+) \|$/gm)]
    const listed = rows.slice(1).map(([, what, shells]) => `${what}: ${shells}`)
    const known = [...differences()].map(([because, shells]) => `${because}: ${shells.join(', ')}`)
    assert.equal(listed.toSorted(), known.toSorted())
  }
)

tables.run()
