import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Screen} from '../../../src/terminal/output/screen.ts'
import {OutputReader} from '../../../src/terminal/output/text.ts'

const screen = suite('Screen')
const narrow = new Screen(40, 10)

/** What programs print, and what a person reads at 40 columns. */
const readings: readonly (readonly [behaviour: string, printed: string, read: string])[] = [
  ['a progress bar', 'got   0%\rgot  50%\rgot 100%\r\nok\r\n', 'got 100%\nok\n'],
  [
    'a bar as pip draws it',
    '\x1b[?25l  \x1b[38;5;237m━━━━\x1b[0m 0.0/1.0 MB\r\x1b[2K  \x1b[32m━━━━\x1b[0m 1.0/1.0 MB\x1b[?25h\r\ndone\r\n',
    '  ━━━━ 1.0/1.0 MB\ndone\n'
  ],
  [
    'bars one above the other',
    'one 0%\r\ntwo 0%\r\n\x1b[2A\x1b[2Kone 100%\r\n\x1b[2Ktwo 100%\r\ndone\r\n',
    'one 100%\ntwo 100%\ndone\n'
  ],
  [
    'a line wider than the screen',
    `\x1b[1m${'x'.repeat(95)}END\x1b[0m\r\nnext\r\n`,
    `${'x'.repeat(95)}END\nnext\n`
  ],
  ['a line as wide as the screen', `${'y'.repeat(40)}\x07\r\nz\r\n`, `${'y'.repeat(40)}\nz\n`],
  [
    'wide characters',
    `${'日本語テキスト'.repeat(5)}\x1b[0m\r\nend\r\n`,
    `${'日本語テキスト'.repeat(5)}\nend\n`
  ],
  ['characters of several', '\x1b[1mé e\u0301 ok\x1b[0m\r\n', 'é e\u0301 ok\n'],
  ['a spinner', 'work |\b/\b-\b\\\b done\r\n', 'work  done\n'],
  ['trailing blanks', '\x1b[1mab   \x1b[0m\r\n', 'ab   \n'],
  ['no line feed at the end', '\x1b[1mabc\x1b[0m', 'abc'],
  ['blank lines at the end', '\x1b[1ma\x1b[0m\r\n\r\n\r\n', 'a\n\n\n'],
  ['nothing but colours', '\x1b[1m\x1b[0m', ''],
  ['a cleared screen', 'old\r\n\x1b[H\x1b[2Jnew\r\n', 'new\n'],
  ['the alternate screen', 'before\r\n\x1b[?1049hTUI\x1b[?1049lafter\r\n', 'before\nafter\n'],
  ['an alternate screen that was never left', 'before\r\n\x1b[?1049hTUI', 'before\n'],
  ['a link', '\x1b]8;;https://example.org\x1b\\text\x1b]8;;\x1b\\\r\n', 'text\n'],
  [
    'wide characters at an odd width',
    `\x1b[m${'x日本語'.repeat(12)}\r\n`,
    `${'x日本語'.repeat(12)}\n`
  ],
  ['a family of emoji', '\x1b[2K👨‍👩‍👧‍👦 🇩🇪 ☕️ 👍🏽\r\n', '👨‍👩‍👧‍👦 🇩🇪 ☕️ 👍🏽\n'],
  ['a page of `man`', 'N\bNA\bAM\bME\bE _\bx_\by 日\b\b日\r\n', 'NAME xy 日\n'],
  ['a screen that `clear` clears', 'old\r\n\x1b[H\x1b[2J\x1b[3Jnew\r\n', 'new\n'],
  ['a terminal that was reset', 'old\r\n\x1bcnew\r\n', 'new\n'],
  ['form feeds', 'a\x0cb\r\n', 'a\n b\n'],
  ['controls of one character', 'a\u009b31mb\r\n', 'ab\n'],
  ['tabs', '\x1b[1ma\x1b[0m\tb\r\n', 'a       b\n'],
  ['lines below the cursor', 'one\r\ntwo\x1b[A\r', 'one\ntwo'],
  ['bytes that are no text', 'a\x1b[m\xff\r\n', 'a\ufffd\n']
]

for (const [behaviour, printed, read] of readings) {
  screen(`shows ${behaviour}`, async () => {
    const bytes = /\xff/.test(printed) ? Buffer.from(printed, 'latin1') : Buffer.from(printed)
    assert.is((await narrow.show(bytes)).text, read)
  })
}

screen('shows outputs far longer than it remembers, to the last line', async () => {
  const lines = Array.from(
    {length: 60_000},
    (_, index) => `line ${index} ${'z'.repeat(index % 90)}`
  )
  const printed = lines.map((line) => `\x1b[32m${line}\x1b[0m\r\n`).join('')
  const shown = (await narrow.show(Buffer.from(printed))).text.split('\n')
  assert.is(shown.length, lines.length + 1)
  assert.is(shown.at(-1), '')
  for (const [index, line] of lines.entries()) assert.is(shown[index], line, `line ${index}`)
})

for (const clear of ['\x1b[H\x1b[2J\x1b[3J', '\x1bc']) {
  screen(`forgets what was erased, however long it was: ${JSON.stringify(clear)}`, async () => {
    for (const count of [3, 900, 1100, 5000]) {
      const lines = Array.from({length: count}, (_, index) => `line ${index}\r\n`).join('')
      const printed = `${lines}${clear}${lines}end\r\n`
      const read = `${lines.replaceAll('\r', '')}end\n`
      assert.is((await narrow.show(Buffer.from(printed))).text, read, `${count} lines`)
    }
  })
}

screen('shows a page for each of many form feeds', async () => {
  const {text} = await narrow.show(Buffer.from(`start\r\n${'\x0c'.repeat(9000)}end\r\n`))
  assert.is(text, `start\n${'\n'.repeat(9000)}end\n`)
})

screen('tells what stands on an alternate screen that was never left', async () => {
  const {text, screen: left} = await narrow.show(
    Buffer.from('before\r\n\x1b[?1049h\x1b[HTitle\x1b[3;5HMenu')
  )
  assert.equal([text, left], ['before\n', 'Title\n\n    Menu'])
  assert.is((await narrow.show(Buffer.from('\x1b[?1049hTUI\x1b[?1049l'))).screen, null)
})

screen('shows characters that are cut between two portions', async () => {
  const text = `\x1b[m${'日本語\r\n'.repeat(8000)}`
  assert.is((await narrow.show(Buffer.from(text))).text, '日本語\n'.repeat(8000))
})

/** Whether a text needs an emulator. */
const plain: readonly (readonly [printed: string, read: string | undefined])[] = [
  ['a\r\nb\tc\r\n', 'a\nb\tc\n'],
  ['a\nb\n', 'a\nb\n'],
  ['日本\r\n', '日本\n'],
  ['\ufeffmark\r\n', '\ufeffmark\n'],
  ['', ''],
  ['a\rb', undefined],
  ['a\r\r\nb', undefined],
  ['a\bb', undefined],
  ['\x1b[31;1mred\x1b[0m\ttab', 'red\ttab'],
  ['\x1b[01;31m\x1b[Kmatch\x1b[m\x1b[K rest\r\n', 'match rest\n'],
  ['\x1b]0;a title\x07\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x07\r\n', 'link\n'],
  ['\x1b[?25l\x1b[?2004hdone\x07\x1b(B\x1b[m\r\n', 'done\n'],
  ['\x1b[2K', undefined],
  ['\x1b[?1049h', undefined],
  ['\x1b[A', undefined],
  ['\u009b31mred', undefined],
  ['\x7f', undefined]
]

for (const [printed, read] of plain) {
  screen(
    `${read === undefined ? 'is needed' : 'is not needed'} for ${JSON.stringify(printed)}`,
    () => {
      assert.is(new OutputReader(40, 10).readPlain(Buffer.from(printed)), read)
    }
  )
}

screen.run()
