import {EventEmitter} from 'node:events'
import type {ReadStream} from 'node:tty'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {askValues} from '../../../src/cli/operator/ask-values.ts'
import type {AskedValue} from '../../../src/plan/variables/asked.ts'

const asking = suite('asking for values')

/** A terminal at which these keys are pressed, each piece at once as soon as somebody listens. */
class Keyboard extends EventEmitter {
  readonly #pieces: readonly string[]
  isRaw = false

  constructor(pieces: readonly string[]) {
    super()
    this.#pieces = pieces
  }

  setRawMode(isRaw: boolean): void {
    this.isRaw = isRaw
  }

  resume(): void {
    setImmediate(() => {
      for (const piece of this.#pieces) this.emit('data', Buffer.from(piece))
    })
  }

  pause(): void {}
}

function value(name: string, facts: Partial<AskedValue> = {}): AskedValue {
  return {name, written: `$${name}`, about: '', isSecret: false, fault: () => undefined, ...facts}
}

async function ask(
  pieces: readonly string[],
  values: readonly AskedValue[]
): Promise<{answers: readonly unknown[] | undefined; shown: string; isRaw: boolean}> {
  const keyboard = new Keyboard(pieces)
  let shown = ''
  const output = {
    write: (text: string) => {
      shown += text
    },
    isTerminal: true,
    hasColours: false,
    columns: 80
  }
  const answers = await askValues(values, output, keyboard as unknown as ReadStream)
  return {answers: answers && [...answers], shown, isRaw: keyboard.isRaw}
}

asking('takes a line for each, also from one paste', async () => {
  const about = 'where it is installed; a path'
  const {answers, shown, isRaw} = await ask(
    ['/srv/a', 'pp\r8000\rrest'],
    [value('APP', {about}), value('PORT')]
  )
  assert.equal(answers, [
    ['APP', '/srv/app'],
    ['PORT', '8000']
  ])
  assert.is(shown, `── $APP (${about}): /srv/app\r\n── $PORT: 8000\r\n`)
  assert.not(isRaw)
})

asking('does not show a secret', async () => {
  const {answers, shown} = await ask(['hunter2\r'], [value('PASSWORD', {isSecret: true})])
  assert.equal(answers, [['PASSWORD', 'hunter2']])
  assert.is(shown, '── $PASSWORD: \r\n')
})

asking('takes back what was typed in vain, character by character', async () => {
  const {answers} = await ask(['Jürgenß\u007f\u007f\u007f', '\u007fgen\r'], [value('NAME')])
  assert.equal(answers, [['NAME', 'Jürgen']])
})

asking('asks again where a value cannot be one', async () => {
  const fault = (text: string): string | undefined => (text === '80' ? undefined : 'no port')
  const {answers, shown} = await ask(['eighty\r', '80\r'], [value('PORT', {fault})])
  assert.equal(answers, [['PORT', '80']])
  assert.is(shown, '── $PORT: eighty\r\n   no port\r\n── $PORT: 80\r\n')
})

asking('leaves out what Enter alone answers, and ends at ^C and ^D', async () => {
  assert.equal((await ask(['\r'], [value('APP')])).answers, [])
  assert.is((await ask(['/srv\u0003'], [value('APP')])).answers, undefined)
  assert.is((await ask(['\u0004'], [value('APP')])).answers, undefined)
})

asking.run()
