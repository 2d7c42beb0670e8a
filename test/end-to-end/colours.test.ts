import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const colours = suite('colours of outputs')

const guide = `\`\`\`console {answers="[{on: Name, say: $NAME}]"}
$ read -sp 'Name: '; echo
$ cat fine.txt
$ cat failed.txt; false
\`\`\`

\`\`\`console {sensitive}
$ cat hidden.txt; false
\`\`\`
`

/** What the steps print. */
const printed = {
  fine: '\u001b[33mfine\u001b[0m\n',
  failed: 'tested\n\u001b[1;31m✗ 1 failed\u001b[0m\tof hun\u001b[4mter2secret\u001b[0m\n',
  hidden: '\u001b[35mhidden\u001b[0m\n'
}

const args = 'verify guide.md --on local --keep-going --report terminal --report json=report.json'

async function verify(env: Record<string, string>): Promise<{output: string; json: string}> {
  let json = ''
  let output = ''
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide)
    for (const [name, text] of Object.entries(printed)) {
      await writeFile(join(folder, `${name}.txt`), text)
    }
    await writeFile(join(folder, 'name.txt'), 'hunter2secret\n')
    await writeFile(join(folder, 'as-written.yaml'), 'secrets: {NAME: {file: name.txt}}\n')
    output = (await ask(args.split(' '), {folder, env})).output
    json = await readFile(join(folder, 'report.json'), 'utf8')
  })
  return {output, json}
}

colours('of a red step stay on a terminal, and JSON is plain', async () => {
  const {output, json} = await verify({FORCE_COLOR: '1'})
  assert.match(output, '\u001b[1;31m✗ 1 failed\u001b[0m')
  assert.not.match(output, '\u001b[33mfine')
  assert.not.match(output, /hun|ter2|\u001b\[35m/)
  assert.match(output, '••••')
  assert.match(json, '"✗ 1 failed')
  assert.not.match(json, /\\u001b|ter2/)
})

colours('are left out where nobody wants any', async () => {
  const {output} = await verify({NO_COLOR: '1'})
  assert.not.match(output, '\u001b')
  assert.match(output, '✗ 1 failed')
})

colours.run()
