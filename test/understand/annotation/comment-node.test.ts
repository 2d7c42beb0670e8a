import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems} from '../markdown.ts'
import {understandRst} from '../rst.ts'

const comment = suite('annotations in comments of reStructuredText')

const literal = ['Migrate the database::', '', '    $ manage.py migrate']
const directive = ['.. code-block:: console', '', '   $ manage.py migrate']

const heard: readonly (readonly [place: string, lines: readonly string[]])[] = [
  ['before a directive', ['.. as-written: timeout=5m', '', ...directive]],
  ['directly before a directive', ['.. as-written: timeout=5m', ...directive]],
  ['before the paragraph that ends in `::`', ['.. as-written: timeout=5m', '', ...literal]],
  [
    'before a paragraph with `::` in a line of its own',
    ['.. as-written: timeout=5m', '', 'Migrate the', 'database', '::', '', '  $ manage.py migrate']
  ],
  ['before `::` alone', ['.. as-written: timeout=5m', '', '::', '', '  $ manage.py migrate']],
  ['in a list', ['* .. as-written: timeout=5m', '', ...literal.map((line) => `  ${line}`)]],
  [
    'with other comments around',
    ['.. once', '.. as-written: timeout=5m', '.. and again', '', ...literal]
  ],
  ['below its marker', ['..', '   as-written: timeout=5m', '', ...literal]],
  ['over some lines', ['.. as-written:', '   timeout=5m', '   tag=slow', '', ...literal]],
  [
    'before a quoted literal block',
    ['.. as-written: timeout=5m', '', 'Run::', '', '$ manage.py migrate']
  ]
]

for (const [place, lines] of heard) {
  comment(`are heard ${place}`, async () => {
    const {steps, problems} = await understandRst(...lines)
    assert.equal(problems, [])
    assert.equal(
      steps.map((step) => [step.kind === 'command' && step.command, step.options.timeout]),
      [['manage.py migrate', 300_000]]
    )
  })
}

const broken: readonly (readonly [lines: readonly string[], problems: readonly string[]])[] = [
  [['.. as-written: timeuot=5m', '', ...literal], ['unknown-annotation 1:16 timeuot']],
  [
    ['* .. as-written: exit=1', '       wibble', '', ...literal.map((line) => `  ${line}`)],
    ['unknown-annotation 2:8 wibble']
  ],
  [
    ['.. as-written: exit=1', '', 'Text:', '', ...literal],
    ['misplaced-annotation 1:1 .. as-written: exit=1']
  ],
  [
    ['.. as-written: exit=1', '', 'Text::', '', 'no literal'],
    ['rst:literal-expected 3:5 ::', 'misplaced-annotation 1:1 .. as-written: exit=1']
  ],
  [[...literal, '', '.. as-written: exit=1'], ['misplaced-annotation 5:1 .. as-written: exit=1']],
  [['.. as-written:', '', ...literal], ['malformed-annotation 1:1 .. as-written:']],
  [
    ['.. as-written timeout=5m', '', ...literal],
    ['malformed-annotation 1:1 .. as-written timeout=5m']
  ],
  [['.. as_written: exit=1', '', ...literal], ['near-annotation 1:1 .. as_written: exit=1']],
  [['.. As written in the manual', '', ...literal], []],
  [['.. as-written: exit=1', '', '>>> 1', '1'], ['misplaced-annotation 1:1 .. as-written: exit=1']],
  [
    ['.. as-written:: exit=1', '', ...literal],
    ['rst:annotation-directive 1:1 .. as-written:: exit=1']
  ],
  [
    [...literal, '', ':as-written: timeout=5m'],
    ['misplaced-annotation 5:1 :as-written: timeout=5m']
  ]
]

for (const [lines, expected] of broken) {
  comment(`tells of ${JSON.stringify(lines.slice(0, 3).join('⏎'))}`, async () => {
    const {problems} = await understandRst(...lines)
    assert.equal(showProblems(lines, problems), expected)
  })
}

comment('say in the words of the syntax where they belong', async () => {
  const {problems} = await understandRst('.. as-written: exit=1', '', 'Text')
  assert.match(problems[0]?.hint ?? '', /the paragraph ending in `::`/)
})

comment.run()
