import {execFileSync} from 'node:child_process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {bash} from '../../../src/terminal/shell/bash.ts'
import {quoteAnsiC} from '../../../src/terminal/shell/quote/ansi-c.ts'

const dialect = suite('bash dialect')
const nonce = '0123456789abL1'

dialect(
  'types a short command as one line of printable ASCII that stays out of the history',
  () => {
    const lines = bash.encode({nonce, sequence: 7, command: "echo 'é!'\t^\n"})
    assert.is(lines.length, 1)
    assert.match(lines[0] as string, /^ [ -~]*\n$/)
    assert.not.match(lines[0] as string, /[!^]/)
  }
)

dialect('types a long command in lines that a terminal keeps whole', () => {
  const lines = bash.encode({nonce, sequence: 7, command: 'é'.repeat(5000)})
  assert.ok(lines.length > 7)
  for (const line of lines) {
    assert.ok(line.length < 4095)
    assert.match(line, /^ [ -~]*\n$/)
  }
})

/** Commands that could take the mark of their end for a part of themselves. */
const greedy: readonly (readonly [command: string, isEndApart: boolean])[] = [
  ['cat <<EOF\nx\nEOF', true],
  ['echo a &&', true],
  ['echo a ||', true],
  ['echo a | \n', true],
  ['name()', true],
  ['name( )', true],
  ['echo a', false],
  ['echo a &', false],
  ['echo $(date)', false],
  ['echo a \\', false]
]

for (const [command, isEndApart] of greedy) {
  dialect(
    `marks the end ${isEndApart ? 'apart from' : 'together with'} ${JSON.stringify(command)}`,
    () => {
      const [line = ''] = bash.encode({nonce, sequence: 1, command: command})
      assert.is(line.endsWith("';{ __aw_d&&:;} >/dev/null 2>&1\n"), isEndApart)
    }
  )
}

dialect('introduces itself in one line that a terminal keeps whole', () => {
  const line = bash.introduce(nonce)
  assert.ok(line.length < 4000, `${line.length}`)
  assert.match(line, /^ [ -~]+$/)
})

dialect('takes out what `set -v` shows of the end', () => {
  assert.is(bash.clean('echo a\na\n\n{ __aw_d&&:;} >/dev/null 2>&1\n'), 'echo a\na\n')
})

dialect('quotes every byte so that bash reads it back', () => {
  const text = Array.from({length: 0x250}, (_, index) => String.fromCharCode(index + 1)).join('')
  for (const longest of [4, 5, 17, 3000]) {
    const pieces = quoteAnsiC(text, longest)
    assert.ok(pieces.every((piece) => piece.length <= longest))
    const script = pieces.map((piece) => `printf %s $'${piece}'`).join('\n')
    assert.is(execFileSync('bash', ['-c', script], {encoding: 'utf8'}), text)
  }
})

dialect('leaves out NUL, which nobody can type', () => {
  assert.equal(quoteAnsiC('a\0b', 10), ['ab'])
})

dialect.run()
