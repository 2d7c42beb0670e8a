import {createHash} from 'node:crypto'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {editing, openBash, plain} from './private-bash.ts'

const payloads = suite('payload')

/** Characters of one, two and four columns of escape sequence, and those that shells and terminals treat as keys. */
const characters = ['a', "'", '\\', '!', '\t', 'é', '日', '\u0003', '\u0004', '\u007f', '$', '"']

function textOf(length: number): string {
  let text = ''
  for (let index = 0; text.length < length; index++) {
    text += characters[(index * 7 + (index >> 3)) % characters.length]
  }
  return text
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** Around the sizes at which a line is split, and far beyond. */
const sizes = [
  1, 2, 500, 900, 960, 961, 962, 963, 964, 965, 970, 1000, 2900, 2999, 3000, 3001, 9000
]

for (const [name, args] of [
  ['without line editing', plain],
  ['with readline', editing]
] as const) {
  payloads(`arrive unchanged in bash ${name}`, async () => {
    await using terminal = await openBash({args})
    for (const size of [...sizes, 50_000]) {
      const text = textOf(size)
      const command = `printf %s ${quoted(text)} | sha1sum`
      const result = await terminal.run({command, patience: 20_000})
      const sum = createHash('sha1').update(text).digest('hex')
      assert.is(result.output, `${sum}  -\n`, `${size} characters`)
    }
  })
}

payloads('of 200 KB arrive, and leave no copy behind', async () => {
  await using terminal = await openBash()
  const text = textOf(200_000)
  const result = await terminal.run({command: `printf %s ${quoted(text)} | wc -m`})
  assert.is(result.output, '200000\n')
  assert.is((await terminal.run({command: 'echo "${__aw_x-none}"'})).output, 'none\n')
})

payloads('that end anywhere between two borders are split between escape sequences', async () => {
  await using terminal = await openBash()
  for (let length = 2940; length < 2975; length++) {
    const filler = '!'.repeat(8)
    const command = `: ${'x'.repeat(length - 40)}${filler}; echo ${length} \\`
    assert.is((await terminal.run({command})).output, `${length}\n`)
  }
})

payloads.run()
