import {stripVTControlCharacters} from 'node:util'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {OutputReader} from '../../../src/terminal/output/text.ts'

const styled = suite('styled output')
const reader = new OutputReader(40, 10)

/** What programs print, and how it is told: every line for itself. */
const readings: readonly (readonly [behaviour: string, printed: string, read: string])[] = [
  ['nothing of plain text', 'plain\r\ntext\r\n', 'plain\ntext\n'],
  ['a colour', '\x1b[32mok\x1b[0m done\r\n', '\x1b[32mok\x1b[0m done\n'],
  ['bright colours', '\x1b[91;104mx\x1b[m\r\n', '\x1b[91;104mx\x1b[0m\n'],
  ['one of 256 colours', '\x1b[38;5;208mx\x1b[39my\r\n', '\x1b[38;5;208mx\x1b[0my\n'],
  ['any colour', '\x1b[48;2;1;2;3mx\x1b[49m\r\n', '\x1b[48;2;1;2;3mx\x1b[0m\n'],
  ['looks', '\x1b[1;3;4mx\x1b[22my\x1b[m\r\n', '\x1b[1;3;4mx\x1b[0m\x1b[3;4my\x1b[0m\n'],
  [
    'a colour over several lines',
    '\x1b[31ma\r\nb\x1b[0m\r\n',
    '\x1b[31ma\x1b[0m\n\x1b[31mb\x1b[0m\n'
  ],
  [
    'the last state of a bar',
    '\x1b[31m10%\x1b[0m\r\x1b[32m100%\x1b[0m\r\n',
    '\x1b[32m100%\x1b[0m\n'
  ],
  [
    'a line wider than the screen',
    `\x1b[31m${'x'.repeat(50)}\x1b[0m\r\n`,
    `\x1b[31m${'x'.repeat(40)}\x1b[0m\x1b[31m${'x'.repeat(10)}\x1b[0m\n`
  ],
  ['wide characters', '\x1b[31m日本\x1b[0m語\r\n', '\x1b[31m日本\x1b[0m語\n']
]

for (const [behaviour, printed, read] of readings) {
  styled(`shows ${behaviour}`, async () => {
    const bytes = Buffer.from(printed)
    assert.is(await reader.readStyled(bytes), read)
    const plain = reader.readPlain(bytes) ?? (await reader.read(bytes)).text
    assert.is(stripVTControlCharacters(read), plain)
  })
}

styled.run()
