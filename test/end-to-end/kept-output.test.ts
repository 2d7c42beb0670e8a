import {readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const kept = suite('outputs that are kept')

const secret = 'hunter2 and a half'

/** Prints 5 MB: line after line with its number and the secret, in two pieces that the terminal gets apart, in colours. */
const program = `import os, sys
secret = open(sys.argv[1]).read().strip()
for number in range(40000):
    text = "line %d of many, %s" % (number, "." * 90)
    sys.stdout.write(text + secret[:7] + "\\033[1m" + secret[7:] + "\\033[0m\\n")
sys.exit(int(sys.argv[2]))
`

const guide = `# Long outputs

\`\`\`console {answers="[{on: Password, say: $PASSWORD}]"}
$ read -sp 'Password: '; echo
\`\`\`

\`\`\`console
$ python3 many.py secret.txt 1
\`\`\`

\`\`\`console {sensitive}
$ python3 many.py secret.txt 0
\`\`\`
`

async function prepare(folder: string): Promise<void> {
  await writeFile(join(folder, 'guide.md'), guide)
  await writeFile(join(folder, 'many.py'), program)
  await writeFile(join(folder, 'secret.txt'), `${secret}\n`)
  await writeFile(join(folder, 'as-written.yaml'), 'secrets: {PASSWORD: {file: secret.txt}}\n')
}

const verify = 'verify guide.md --on local --keep-going'.split(' ')

kept('are whole, without secrets, where the report says', () =>
  inFolder(async (folder) => {
    await prepare(folder)
    const report = ['--report', 'terminal', '--report', 'json=report.json']
    const {exit, output, errors} = await ask([...verify, '--keep-output', 'kept/long', ...report], {
      folder
    })
    assert.is(exit, 1, output + errors)
    const json = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))
    const lines = json.documents[0].steps[1].actual as readonly string[]
    const [fold = ''] = lines.filter((line) => line.startsWith('… '))
    const [, between = '', place = ''] = /^… ([\d,]+) lines in (.*)$/.exec(fold) ?? []
    assert.match(place, /^kept\/long\/guide\.md-8-\w+\.txt$/)
    const text = await readFile(join(folder, place), 'utf8')
    const whole = text.trimEnd().split('\n')
    assert.is(whole.length, 40_000)
    assert.is(whole.length, Number(between.replaceAll(',', '')) + lines.length - 1)
    for (const [index, line] of whole.entries()) {
      assert.is(line, `line ${index} of many, ${'.'.repeat(90)}••••\u001b[0m`)
    }
    assert.is((await stat(join(folder, place))).mode & 0o777, 0o600)
    // Of a sensitive step nothing is kept.
    assert.is((await readdir(join(folder, 'kept/long'))).length, 1)
    for (const told of [output, errors, JSON.stringify(json)]) assert.not.match(told, 'hunter2')
  })
)

kept('go with the terminal unless somebody wants them', () =>
  inFolder(async (folder) => {
    await prepare(folder)
    const before = await readdir(tmpdir())
    const {exit} = await ask(verify, {folder})
    assert.is(exit, 1)
    const isNew = (name: string): boolean =>
      !before.includes(name) && /as-written-output/.test(name)
    assert.equal((await readdir(tmpdir())).filter(isNew), [])
  })
)

kept('need a folder that can be written, before anything is run', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '')
    await writeFile(join(folder, 'guide.md'), '```console\n$ touch typed\n```\n')
    const {exit, errors} = await ask([...verify, '--in-place', '--keep-output', 'file'], {folder})
    assert.is(exit, 2)
    assert.match(errors, 'Outputs cannot be kept in `file`: EEXIST')
    assert.not.ok((await readdir(folder)).includes('typed'))
  })
)

kept.run()
