import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {runPlanted} from './planted-tests.ts'

const green = unindent(`
  import {suite} from 'uvu'
  const prompt = suite('prompt')
  prompt('takes a bare # for root', () => {})
  prompt('leaves output alone', () => {})
  prompt.run()
`)
const red = unindent(`
  import {suite} from 'uvu'
  import * as assert from 'uvu/assert'
  const plan = suite('plan')
  plan('keeps the order', () => assert.is('second', 'first'))
  plan('names every role', () => {})
  plan.run()
`)

function unindent(text: string): string {
  return text.replaceAll(/^ {2}/gm, '').trimStart()
}

const refused: readonly [name: string, text: string, because: RegExp][] = [
  [
    'a file that never runs its suite',
    green.replace('prompt.run()', ''),
    /`prompt\.run\(\)` is missing/
  ],
  [
    'a file that runs only one of its suites',
    `${green.replace('prompt.run()', '')}\nconst other = suite('other')\nother.run()\n`,
    /`prompt\.run\(\)` is missing/
  ],
  [
    'a test behind the run of its suite',
    `${green}\nprompt('is never run', () => {})\n`,
    /does not end with `\.run\(\)`/
  ],
  [
    'a file without a test',
    "import {suite} from 'uvu'\nconst empty = suite('empty')\nempty.run()\n",
    /holds no test/
  ],
  [
    'a file that ends its process',
    green.replace("alone', () => {}", "alone', () => process.exit(0)"),
    /ended \(exit status 0\) before its tests did/
  ],
  [
    'a file that cannot be imported',
    `import './missing.ts'\n${green}`,
    /Cannot find module .*missing\.ts/
  ],
  [
    'a test that waits for ever, with what it printed',
    green.replace(
      "alone', () => {}",
      "alone', () => { console.log('I wait'); return new Promise(() => {}) }"
    ),
    /I wait[\s\S]*not done after 3 s/
  ],
  [
    'a test that never yields',
    green.replace("alone', () => {}", "alone', () => { for (;;); }"),
    /not done after 3 s/
  ]
]

const runner = suite('test runner')

runner('ends with the counts and exit status 0 when all is green', async () => {
  const {exit, lastLine} = await runPlanted({'prompt.test.ts': green, 'read/prompt.test.ts': green})
  assert.is(lastLine, '4 passed, 0 failed')
  assert.is(exit, 0)
})

runner('ends with the counts and exit status 1 when a test fails, and shows why', async () => {
  const {exit, lastLine, output} = await runPlanted({
    'prompt.test.ts': green,
    'plan.test.ts': red
  })
  assert.is(lastLine, '3 passed, 1 failed')
  assert.is(exit, 1)
  assert.match(output, /"keeps the order"/)
  assert.match(output, /plan\.test\.ts:4/)
})

runner('runs only the files that a pattern names', async () => {
  const {exit, lastLine} = await runPlanted(
    {'prompt.test.ts': green, 'plan.test.ts': red},
    '^prompt'
  )
  assert.is(lastLine, '2 passed, 0 failed')
  assert.is(exit, 0)
})

runner(
  'fails every file whose tests do not run to their end, and goes on with the next',
  async () => {
    const files = Object.fromEntries(refused.map(([name, text]) => [`${name}.test.ts`, text]))
    const {exit, lastLine, output} = await runPlanted(
      {...files, 'z.test.ts': green},
      '--patience=3'
    )
    for (const [name, , because] of refused) {
      const [, told] = output.split(`✘ ${name}.test.ts `)
      assert.match(told?.split(/^[✘✓]/m)[0] ?? '', because, name)
    }
    assert.is(lastLine, `2 passed, ${refused.length} failed`)
    assert.is(exit, 1)
  }
)

runner('counts the tests behind a hook that fails', async () => {
  const {exit, lastLine, output} = await runPlanted({
    'hook.test.ts': green.replace(
      "prompt('takes",
      "prompt.before(() => { throw new Error('no machine') })\nprompt('takes"
    )
  })
  assert.match(output, /2 tests never ran: a hook failed/)
  assert.is(lastLine, '0 passed, 2 failed')
  assert.is(exit, 1)
})

runner('fails when no file matches', async () => {
  const {exit, lastLine, output} = await runPlanted({'prompt.test.ts': green}, 'promt')
  assert.match(output, /No test file matches/)
  assert.is(lastLine, '0 passed, 1 failed')
  assert.is(exit, 1)
})

runner.run()
