import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Escalation} from '../../../src/terminal/shell/escalation.ts'

const escalation = suite('Escalation')

escalation('climbs from ^C to the terminal itself, one after the other', async () => {
  const acts: string[] = []
  await new Promise<void>((resolve) => {
    new Escalation({
      type: (keys) => acts.push(keys),
      signal: (name) => acts.push(name),
      abandon: resolve
    })
  })
  assert.equal(acts, ['\x03', '\x1c', 'SIGTERM', 'SIGKILL'])
})

escalation('types ^C at once and stops when told', () => {
  const acts: string[] = []
  const note = (act: string): void => {
    acts.push(act)
  }
  new Escalation({type: note, signal: note, abandon: () => note('abandoned')}).stop()
  assert.equal(acts, ['\x03'])
})

escalation.run()
