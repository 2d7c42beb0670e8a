import {readFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {builtInDirectives, rules} from '../../../plugins/read-rst/parser/index.ts'

const docs = suite('docs/rst.md')

const page = readFileSync(new URL('../../../docs/rst.md', import.meta.url), 'utf8')

docs('lists every rule with its meaning as the code has it', () => {
  for (const [rule, {about}] of Object.entries(rules)) {
    assert.ok(page.includes(`| \`${rule}\` | ${about} |`), `it lacks: | \`${rule}\` | ${about} |`)
  }
})

docs('lists every directive that is read in a way of its own', () => {
  for (const {names, body} of builtInDirectives) {
    if (body === 'opaque') continue
    for (const name of names.filter((each) => !each.startsWith('kernel-'))) {
      assert.ok(page.includes(`\`${name}\``), `it lacks \`${name}\``)
    }
  }
})

docs.run()
