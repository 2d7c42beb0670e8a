import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {handwork, neverEnding} from '../../../src/plan/foreseen.ts'
import {proposeFor} from '../../../src/sidecar/propose/proposal.ts'
import {sidecarText} from '../../../src/sidecar/propose/text.ts'
import {planOf} from '../../plan/plan-of.ts'
import {understandBeside} from '../beside.ts'

const propose = suite('proposals')

async function proposed(lines: readonly string[], name = 'guide.md'): Promise<readonly string[]> {
  const [document] = (await planOf({[name]: lines.join('\n')})).documents
  if (document === undefined) throw new Error('expected one document')
  const {steps} = document.runbook
  return (await sidecarText(name, proposeFor(document, {handwork, neverEnding}), steps))
    .split('\n')
    .slice(2, -1)
}

const guide = [
  '# Install',
  '```console',
  '$ make install',
  'root@web # crontab -e',
  '$ make install',
  '$ mkdocs serve',
  '```',
  '## More',
  '```console',
  '$ crontab -e',
  '```',
  'Type',
  '',
  "    apt-get install 'a: b'",
  ''
]

propose('say what is undecided, by locators that mean one step', async () => {
  assert.equal(await proposed(guide), [
    '#',
    '# Roles on hosts: root@web',
    '# What a host is here is said in as-written.yaml:',
    "#   environments: {staging: {targets: {web: 'ssh://192.0.2.7'}}}",
    '',
    'steps:',
    '  # line 4: wants a person at the keyboard; to have it typed, say in place of `manual`',
    "  # `answers: [{on: 'Password:', say: $PASSWORD}]` or `keys: i 'text' <Esc> :wq <Enter>`",
    '  - text: crontab -e',
    '    section: Install',
    '    step: 1',
    '    manual: true',
    '  # line 6: runs until it is stopped',
    '  - text: mkdocs serve',
    '    background: true',
    '    ready: port:8000',
    '  # line 10: wants a person at the keyboard; to have it typed, say in place of `manual`',
    "  # `answers: [{on: 'Password:', say: $PASSWORD}]` or `keys: i 'text' <Esc> :wq <Enter>`",
    '  - text: crontab -e',
    '    section: More',
    '    manual: true',
    '  # line 14: looks like a command; `data: true` if nobody types it',
    '  - text: "apt-get install \'a: b\'"',
    '    run: true'
  ])
})

propose('decide what was undecided', async () => {
  const {runbook, shown} = await understandBeside(guide, await proposed(guide))
  assert.equal(shown, [])
  assert.equal(
    runbook.steps.map(
      ({kind, trust, options}) => `${kind} ${trust} ${Object.keys(options).join(',')}`
    ),
    [
      'command sure ',
      'manual sure manual',
      'command sure ',
      'command sure background,ready',
      'manual sure manual',
      'command sure '
    ]
  )
})

propose('tell equal commands of one section apart', async () => {
  const lines = ['# A', '```console', '$ vi x', '$ vi x', '```']
  const sidecar = await proposed(lines)
  assert.ok(sidecar.includes('    step: 1'))
  assert.ok(sidecar.includes('    step: 2'))
  const {runbook, shown} = await understandBeside(lines, sidecar)
  assert.equal(shown, [])
  assert.ok(runbook.steps.every(({kind}) => kind === 'manual'))
})

propose.run()
