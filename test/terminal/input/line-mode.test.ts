import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readLineMode} from '../../../src/terminal/input/line-mode.ts'
import {QuestionLine} from '../../../src/terminal/input/question-line.ts'

const modes = suite('the mode of a terminal')

const settings: readonly (readonly [printed: string, kind: string | undefined])[] = [
  ['4500:5:bf:8a3b:3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0', 'line'],
  ['4500:5:bf:8a33:3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16:0:0', 'hidden'],
  ['0:4:bf:8a20:3:1c:7f:15:1:0:1:0:11:13:1a:0:12:f:17:16:0:0', 'raw'],
  ['', undefined]
]
for (const [printed, kind] of settings) {
  modes(`is ${kind} in \`${printed}\``, () => assert.is(readLineMode(printed), kind))
}
modes.run()

const lines = suite('the line of a question')

const printed: readonly (readonly [text: string, current: string, last: string])[] = [
  ['Name: ', 'Name: ', 'Name: '],
  ['done\r\nName: ', 'Name: ', 'Name: '],
  ['Your name:\r\n', '', 'Your name:'],
  ['50%\rName: ', 'Name: ', 'Name: '],
  ['\u001b[?2004h\u001b[1mName\u001b[0m: \u001b[K', 'Name: ', 'Name: '],
  ['\u001b]0;title\u0007Name: ', 'Name: ', 'Name: '],
  ['', '', '']
]
for (const [text, current, last] of printed) {
  lines(`is found in ${JSON.stringify(text)}`, () => {
    const line = new QuestionLine()
    for (const byte of Buffer.from(text)) line.add(Buffer.of(byte))
    assert.is(line.current, current)
    assert.is(line.last, last)
  })
}

lines('forgets what was answered', () => {
  const line = new QuestionLine()
  line.add(Buffer.from('one\nName: '))
  line.clear()
  assert.is(line.hasLineEnd, false)
  line.add(Buffer.from('ada\r\nPIN: '))
  assert.is(line.current, 'PIN: ')
  assert.is(line.hasLineEnd, true)
})

for (const text of ['0% [Working]', 'Progress: [ 45%] [###....] ', ' => [3/10]']) {
  lines(`tells of progress in ${JSON.stringify(text)}`, () => {
    const line = new QuestionLine()
    line.add(Buffer.from(text))
    assert.ok(line.isProgress)
  })
}

lines('tells of no progress in a question', () => {
  const line = new QuestionLine()
  line.add(Buffer.from('Do you want to continue? [Y/n] '))
  assert.not(line.isProgress)
})
lines.run()
