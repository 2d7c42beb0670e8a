import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readerFor} from '../../src/read/reader-for.ts'

const choosing = suite('readerFor')

const markdown = {name: 'markdown', extensions: ['.md', '.markdown']}
const scrut = {name: 'scrut', extensions: ['.scrut.md']}
const rst = {name: 'rst', extensions: ['.rst']}

const choices: readonly (readonly [path: string, name: string | undefined])[] = [
  ['docs/install.md', 'markdown'],
  ['README.MD', 'markdown'],
  ['install.markdown', 'markdown'],
  ['tests/ls.scrut.md', 'scrut'],
  ['docs/install.rst', 'rst'],
  ['-', 'markdown'],
  ['install.txt', undefined],
  ['Makefile', undefined],
  ['md', undefined]
]

for (const [path, name] of choices) {
  choosing(`takes ${name ?? 'no reader'} for ${path}`, () => {
    assert.is(readerFor(path, [markdown, scrut, rst])?.name, name)
  })
}

choosing.run()
