import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Waiting} from '../../../src/terminal/process/waiting.ts'
import {AskingWatch} from '../../../src/terminal/shell/asking-watch.ts'

const watch = suite('AskingWatch')

/** Watch something whose looks find these, the last one for ever; resolves with the number of looks it took to ask. */
function looksUntilAsks(found: readonly Waiting[], isPrompt = true): Promise<number> {
  const watching = new AskingWatch()
  return new Promise((resolve) => {
    let looks = 0
    watching.begin({
      entersShell: () => false,
      look: () => found[Math.min(looks++, found.length - 1)] as Waiting,
      endsInPrompt: () => isPrompt,
      asks: () => resolve(looks)
    })
  })
}

watch('believes in two looks at a reader', async () => {
  assert.is(await looksUntilAsks(['reads']), 2)
})

watch('begins again when a reader went on', async () => {
  assert.is(await looksUntilAsks(['reads', 'works', 'reads', 'listens', 'reads'], false), 6)
})

watch('believes a listener behind a prompt, but not soon', async () => {
  const started = performance.now()
  assert.ok((await looksUntilAsks(['listens'])) > 3)
  assert.ok(performance.now() - started >= 245)
})

watch('never looks at what is quick or keeps talking', async () => {
  const watching = new AskingWatch()
  let looks = 0
  const watched = {
    entersShell: () => false,
    look: (): Waiting => {
      looks++
      return 'reads'
    },
    endsInPrompt: () => true,
    asks: () => {}
  }
  const end = performance.now() + 120
  while (performance.now() < end) {
    watching.begin(watched)
    watching.heard()
    await new Promise((resolve) => setTimeout(resolve, 3))
    watching.end()
  }
  watching.stop()
  assert.is(looks, 0)
})

watch.run()
