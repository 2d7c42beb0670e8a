import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {endsInPrompt, questionOf} from '../../../src/terminal/output/question.ts'

const questions = suite('questions')

const lines: readonly (readonly [text: string, isPrompt: boolean, isLoosely?: boolean])[] = [
  ['Password: ', true],
  ['Continue? ', true],
  ['Bypass validation? [y/N]: ', true],
  ['Do you want to continue? [Y/n] ', true],
  ['Are you sure (yes/no/[fingerprint])? ', true],
  ['Overwrite (y/n)', true],
  ['mysql> ', true],
  ['>>> ', true],
  ['\x1b[1mName\x1b[0m: \x1b[K', true],
  ['\x1b]0;title\x07Name: ', true],
  ['done\r\nName: ', true],
  ['50%\rName: ', true],
  ['', false],
  ['Password: \r\n', false],
  ['0% [Working]', false, true],
  ['package name: (app) ', false, true],
  ['0% [Connecting to deb.example.org (192.0.2.1)]', false, true],
  [' => [3/10]', false, true],
  ['Compiling', false],
  ['Reading package lists...', false],
  ['done.', false]
]

for (const [text, isPrompt, isLoosely = isPrompt] of lines) {
  questions(`${JSON.stringify(text)} is ${isPrompt ? 'a' : 'no'} prompt`, () => {
    assert.is(endsInPrompt(Buffer.from(text), 'strict'), isPrompt)
    assert.is(endsInPrompt(Buffer.from(text), 'loose'), isLoosely)
  })
}

questions('are the last line that is not blank', () => {
  assert.is(questionOf('one\ntwo\nName: '), 'Name: ')
  assert.is(questionOf('Your name:\n'), 'Your name:')
  assert.is(questionOf('\n\n'), '')
  assert.is(questionOf(''), '')
})

questions.run()
