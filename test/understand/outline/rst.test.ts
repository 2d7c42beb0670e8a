import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Step} from '../../../src/model/step.ts'
import {showProblems} from '../markdown.ts'
import {understandRst} from '../rst.ts'

const outline = suite('outline of reStructuredText')

const typed = (steps: readonly Step[]): readonly (string | null)[] =>
  steps.map((step) => ('command' in step ? step.command : null))

outline('knows the section of a step, however deep', async () => {
  const adornments = '=-~^"+*#'
  const titles = adornments
    .split('')
    .flatMap((adornment, at) => [`T${at}`, adornment.repeat(2), ''])
  const {steps, title} = await understandRst(
    ...titles,
    '::',
    '',
    '  $ a',
    '',
    'T8',
    '++',
    '',
    '::',
    '',
    '  $ b'
  )
  assert.is(title, 'T0')
  assert.equal(
    steps.map(({section}) => section.join(' ')),
    ['T0 T1 T2 T3 T4 T5 T6 T7', 'T0 T1 T2 T3 T4 T8']
  )
})

outline('walks into tabs, tables, definitions and boxes in reading order', async () => {
  const {steps} = await understandRst(
    '.. tabs::',
    '',
    '   .. group-tab:: Debian',
    '',
    '      ::',
    '',
    '        $ one',
    '',
    '   .. code-tab:: console Fedora',
    '',
    '      $ two',
    '',
    '.. list-table::',
    '',
    '   * - ::',
    '',
    '         $ three',
    '',
    'Term',
    '   .. tip:: Try::',
    '',
    '         $ four'
  )
  assert.equal(typed(steps), ['one', 'two', 'three', 'four'])
})

outline('runs nothing in comments, quotes, doctest blocks and what is not read', async () => {
  const {steps, problems} = await understandRst(
    '..',
    '   ::',
    '',
    '     $ one',
    '',
    'Text',
    '',
    '  $ two',
    '',
    '>>> three',
    '',
    '.. raw:: html',
    '',
    '   $ four',
    '',
    '.. option:: --five',
    '',
    '   $ five'
  )
  assert.equal([typed(steps), problems], [[], []])
})

outline('hears a directive of ours for all blocks in it', async () => {
  const {steps, problems} = await understandRst(
    '* .. step:: role=deployer@web timeout=5m',
    '',
    '     .. code:: sh',
    '',
    '        one',
    '',
    '     ::',
    '',
    '        two',
    '',
    '.. manual::',
    '',
    '   ::',
    '',
    '     $ three'
  )
  assert.equal(problems, [])
  assert.equal(
    steps.map(({kind, role, options}) => [kind, role.user, options.timeout]),
    [
      ['command', 'deployer', 300_000],
      ['command', 'deployer', 300_000],
      ['manual', null, undefined]
    ]
  )
})

const broken: readonly (readonly [lines: readonly string[], problem: string])[] = [
  [['.. step:: wibble', '', '   ::', '', '     $ a'], 'unknown-annotation 1:11 wibble'],
  [
    ['.. step::', '   :timeout: 5m', '', '   ::', '', '     $ a'],
    'malformed-annotation 1:1 .. step::'
  ],
  [['.. step:: exit=1', '', '   Text'], 'misplaced-annotation 1:1 .. step:: exit=1'],
  [['.. choice:: a', '', '   ::', '', '     $ a'], 'malformed-annotation 1:1 .. choice:: a']
]

for (const [lines, problem] of broken) {
  outline(
    `tells of ${lines.slice(0, 2).join(' ').trim()} around ${lines.at(-1)?.trim()}`,
    async () => {
      const {problems} = await understandRst(...lines)
      assert.equal(showProblems(lines, problems), [problem])
      assert.not.match(problems.map(({message, hint}) => `${message} ${hint}`).join(), /:::/)
    }
  )
}

outline.run()
