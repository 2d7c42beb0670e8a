import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandBeside} from './beside.ts'
import {document} from './document.ts'

const sidecar = suite('a sidecar with slips')

const broken: readonly [sidecar: readonly string[], problems: readonly string[]][] = [
  [['steps: [{text: createbd, exit: 1}]'], ['unknown-locator 1:16 createbd']],
  [['steps: [{text: make install, exit: 1}]'], ['ambiguous-locator 1:16 make install']],
  [['steps: [{id: nobody, exit: 1}]'], ['unknown-locator 1:14 nobody']],
  [['steps: [{section: Databse, step: 1, exit: 1}]'], ['unknown-locator 1:19 Databse']],
  [['steps: [{section: Database, step: 9, exit: 1}]'], ['unknown-locator 1:19 Database']],
  [['steps: [{section: Database, exit: 1}]'], ['malformed-sidecar 1:10 section']],
  [['steps: [{exit: 1}]'], ['malformed-sidecar 1:9 {exit: 1}']],
  [
    ['steps: [{text: createdb, exit: 1}, {section: Database, step: 1, exit: 2}]'],
    ['malformed-sidecar 1:46 Database']
  ],
  [
    ['steps: [{text: createdb, data: true, run: true}]'],
    ['malformed-sidecar 1:9 {text: createdb, data: true, run: true}']
  ],
  [["steps: [{text: '[redis]', exit: 1}]"], ["malformed-sidecar 1:16 '[redis]'"]],
  [["steps: [{text: '[redis]', run: true}]"], ["malformed-sidecar 1:16 '[redis]'"]],
  [['steps:', '  - text: createdb', '    timeuot: 5m'], ['unknown-annotation 3:5 timeuot']],
  [['steps:', '  - text: createdb', '    timeout: soon'], ['malformed-annotation 3:14 soon']],
  [['steps:', '  - text: createdb', '    background: false'], ['malformed-annotation 3:17 false']],
  [['steps:', '  - text: createdb', '    expect: json'], ['unsupported-annotation 3:13 json']],
  [
    ['steps:', '  - text: createdb', '    file: {pth: /etc/x}'],
    ['malformed-sidecar 3:11 {pth: /etc/x}', 'malformed-sidecar 3:12 pth']
  ],
  [['steps:', '  text: createdb'], ['malformed-sidecar 2:3 text: createdb']],
  [['steps:', '  - text: 12', '    exit: 0'], ['malformed-sidecar 2:11 12']],
  [['stesp: []'], ['malformed-sidecar 1:1 stesp']],
  [['roles: {"%": root}'], ['malformed-sidecar 1:9 "%"']],
  [['settings: {needs: [a]}'], ['malformed-annotation 1:12 needs']],
  [['- a', '- b'], ['malformed-sidecar 1:1 -']],
  [['steps: [', '  {text: a'], ['malformed-sidecar 2:11 ']],
  [
    [
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'steps: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]'
    ],
    ['malformed-sidecar 1:1 a']
  ]
]

for (const [lines, problems] of broken) {
  sidecar(`that cannot be meant is told: ${lines.join('⏎').slice(0, 70)}`, async () => {
    const {shown, runbook} = await understandBeside(document, lines)
    assert.equal(
      shown.map((each) => each.trim()),
      problems.map((each) => each.trim())
    )
    assert.ok(runbook.steps.length > 0)
  })
}

sidecar('that is nested beyond all measure is told in one line', async () => {
  const {problems} = await understandBeside(document, ['['.repeat(200_000)])
  assert.equal(
    problems.map(({code, message}) => `${code}: ${message}`),
    ['malformed-sidecar: This is nested too deeply for a sidecar']
  )
})

sidecar('says what was probably meant', async () => {
  const slips: readonly [string, RegExp][] = [
    ['steps: [{text: createbd, exit: 1}]', /did you mean `createdb app` in line 13\?/],
    ['steps: [{section: Databse, step: 1}]', /did you mean `Database`\?/],
    ['steps: [{text: createdb, fiel: {}}]', /did you mean `file`\?/],
    ['steps: [{text: make install}]', /add `section:` or `step: 1`/]
  ]
  for (const [line, hint] of slips) {
    const {problems} = await understandBeside(document, [line])
    assert.match(problems[0]?.hint ?? '', hint)
  }
})

sidecar.run()
