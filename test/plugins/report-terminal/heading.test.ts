import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {TerminalReport} from '../../../plugins/report-terminal/report.ts'
import {chooseSigns} from '../../../plugins/report-terminal/signs.ts'
import type {RunEvent} from '../../../src/model/event.ts'
import {greenDocument} from '../../../src/plugin/contract/example-runs.ts'
import {type ExampleRun, exampleRun, RecordingSink} from '../../../src/plugin/contract/index.ts'
import {ManualClock, tell} from './tell.ts'

const heading = suite('heading of report-terminal')

const green = {kind: 'as-written', promised: 'exit only', forgiven: {}} as const

function twoHosts(): ExampleRun {
  const steps = ['web1', 'web2'].map((host, index) => {
    return {line: index + 1, command: 'uptime', role: {user: 'root', host}, verdict: green}
  })
  return {documents: [{path: 'a.md', steps}], environment: 'production'}
}

heading('names the environment and the machine first', () => {
  const text = tell({
    documents: [greenDocument('a.md', [1])],
    environment: 'staging',
    machine: 'a container of debian:13'
  })
  assert.match(text, /^STAGING: a container of debian:13\n\na\.md\n/)
})

heading('leaves a name behind a colon as it is', () => {
  const documents = [greenDocument('a.md', [1])]
  assert.match(tell({documents, environment: 'docker:python:3.12'}), /^DOCKER:python:3\.12: /)
})

heading('names the environment when no machine is needed', () => {
  assert.match(tell({documents: [greenDocument('notes.md', [])]}), /^LOCAL\n\n/)
})

heading('counts many hosts at once, and names each when it is opened', () => {
  const opened = (host: string): RunEvent => {
    return {kind: 'machine-opened', host, description: `${host}.example, as root, over ssh`}
  }
  const events = exampleRun(twoHosts()).flatMap((event): readonly RunEvent[] => {
    if (event.kind === 'machine-opened') return []
    const host = event.kind === 'step-started' ? event.planned.step.role.host : null
    return host === null ? [event] : [event, opened(host)]
  })
  const sink = new RecordingSink()
  const report = new TerminalReport(sink, chooseSigns({}), new ManualClock())
  for (const event of events) report.on(event)
  assert.match(
    sink.text,
    [
      'PRODUCTION: 2 hosts',
      '+ web1, web1.example, as root, over ssh',
      '',
      'a.md',
      '✓ a.md:1  root@web1  uptime',
      '+ web2, web2.example, as root, over ssh',
      '✓ a.md:2  root@web2  uptime'
    ].join('\n')
  )
})

heading.run()
