import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {reportTerminal} from '../../../plugins/report-terminal/index.ts'
import {TerminalReport} from '../../../plugins/report-terminal/report.ts'
import {chooseSigns} from '../../../plugins/report-terminal/signs.ts'
import type {Outcome} from '../../../src/model/outcome.ts'
import {
  everyVerdict,
  greenDocument,
  redDocument
} from '../../../src/plugin/contract/example-runs.ts'
import {exampleRun, RecordingSink, reporterContract} from '../../../src/plugin/contract/index.ts'
import {ManualClock, tell} from './tell.ts'

const terminal = suite('report-terminal')
reporterContract('terminal', reportTerminal, terminal)

terminal('tells a green run', () => {
  assert.is(
    tell({documents: [{...greenDocument('docs/install.md', [8, 12]), ignoredBlocks: 1}]}),
    [
      'LOCAL: this machine, as root, in a copy of /srv/app',
      '',
      'docs/install.md',
      '✓ docs/install.md:8   you  echo 8',
      '✓ docs/install.md:12  you  echo 12',
      '',
      '✓ as written (1.2 s)',
      'docs/install.md: 2 of 2 steps performed, 2 as written; 1 block ignored',
      ''
    ].join('\n')
  )
})

terminal('tells of services, and shows them below the step that went wrong', () => {
  const sink = new RecordingSink({})
  const report = new TerminalReport(sink, chooseSigns({LANG: 'C.UTF-8'}), new ManualClock())
  for (const event of exampleRun({documents: [redDocument('docs/install.md', 8)]})) {
    if (event.kind !== 'step-finished') {
      report.on(event)
      continue
    }
    const {document, outcome} = event
    const {planned} = outcome
    report.on({kind: 'service-told', document, planned, because: 'up after 2 ms; it runs on'})
    const silent = {planned, output: []}
    const services = [{planned, output: ['out of memory', '\u001B[2J']}, silent]
    report.on({...event, outcome: {...outcome, attempts: 3, services}})
  }
  assert.match(
    sink.text,
    [
      '… docs/install.md:8  false: up after 2 ms; it runs on',
      '✗ docs/install.md:8  you  false  3 tries',
      '    failed: exit status 1; promised 0',
      '    beside it, line 8, false:',
      '    │ out of memory',
      '    │ ^[[2J',
      '    beside it, line 8, false: no output'
    ].join('\n')
  )
})

/** What is told of a red step, with something that examples do not say about its outcome. */
function tellWith(more: Partial<Outcome>, hasColours: boolean): string {
  const sink = new RecordingSink({hasColours})
  const report = new TerminalReport(sink, chooseSigns({LANG: 'C.UTF-8'}), new ManualClock())
  assert.is(report.wantsStyles, hasColours)
  for (const event of exampleRun({documents: [redDocument('docs/install.md', 8)]})) {
    if (event.kind !== 'step-finished') report.on(event)
    else report.on({...event, outcome: {...event.outcome, ...more}})
  }
  return sink.text
}

terminal('shows what a red step printed in its colours, and nothing but colours', () => {
  const output = ['fine', '1 failed', `wide ${'x'.repeat(1000)}`, 'clear']
  const styled = [
    'fine',
    '\u001B[1;31m1 failed\u001B[0m',
    `\u001B[31mwide\u001B[0m ${'x'.repeat(1000)}`,
    '\u001B[2Jclear'
  ]
  const text = tellWith({output, styled}, true)
  assert.match(text, ' \u001B[1;31m1 failed\u001B[0m\n')
  assert.match(text, ' wide xxx')
  assert.match(text, '^[[2Jclear')
})

terminal(
  'shows the screen of a program that was ended instead of what was printed before it',
  () => {
    const screen = ['Menu', '~', '~', '~', '~', '(END)']
    const text = tellWith({output: ['before'], screen}, false)
    const lines = ['    screen:', '    │ Menu', '    │ ~', '    … 3 equal lines', '    │ (END)']
    assert.match(text, lines.join('\n'))
    assert.not.match(text, 'before')
  }
)

terminal('tells every verdict and what is behind it', () => {
  const text = tell({documents: [everyVerdict]})
  const expected = [
    'docs/install.md: Install the shop',
    '✓ docs/install.md:10  you       date +%F  as written (1 date forgiven)',
    '✗ docs/install.md:20  you       cat <<EOF …',
    '    differs: the output is not as promised',
    '    command:',
    '    │ cat <<EOF',
    '    │ one',
    '    │ two',
    '    │ EOF',
    '    promised -, found +:',
    '    │ 21   one',
    '    │ 22 - three',
    '    │    + two',
    '✗ docs/install.md:30  root@web  make install  12.3 s',
    '    failed: exit status 2; promised 0',
    '    output, the last 20 of 50 lines:',
    '    │ compiling part 31'
  ]
  assert.match(text, expected.join('\n'))
  assert.match(
    text,
    [
      '    │ compiling part 50',
      '✗ docs/install.md:40  you       tail -f shop.log',
      '    timed out: still running after 10 min 0 s',
      '    output:',
      '    │ started',
      '✗ docs/install.md:50  you       passwd shop',
      '    asks: waits for input behind `New password:`',
      '    output:',
      '    │ New password:',
      '? docs/install.md:60  you       see the notes',
      '    undecided: a candidate that ended with exit status 127',
      '! docs/install.md:70  @db       uptime',
      '    infrastructure: host `db` does not answer',
      '! docs/install.md:80  you       sync',
      '    unknown: the terminal was lost while the command ran',
      '○ docs/install.md:90  you       vi shop.conf  not run: manual, a person does this by hand',
      '',
      '✗ not as written: 1 differs, 1 failed, 1 timed out, 1 asks; first at docs/install.md:20 (1.2 s)',
      'docs/install.md: 7 of 9 steps performed, '
    ].join('\n')
  )
})

terminal('says why steps are not run once for a row of them', () => {
  const blocked = {kind: 'not-run', reason: 'blocked', because: 'line 3 failed'} as const
  const skipped = {kind: 'not-run', reason: 'skipped', because: 'needs a printer'} as const
  const failed = {kind: 'failed', because: 'exit status 1; promised 0', diff: null} as const
  const text = tell({
    documents: [
      {
        path: 'a.md',
        steps: [
          {line: 3, command: 'false', verdict: failed, exit: 1},
          {line: 4, command: 'make', verdict: blocked},
          {line: 5, command: 'lpr a.pdf', verdict: skipped},
          {line: 6, command: 'make install', verdict: blocked},
          {line: 7, command: 'make clean', verdict: blocked}
        ]
      }
    ]
  })
  assert.match(
    text,
    [
      '○ a.md:4  you  make  not run: blocked, line 3 failed',
      '○ a.md:5  you  lpr a.pdf  not run: skipped, needs a printer',
      '○ a.md:6  you  make install  not run: blocked, line 3 failed',
      '○ a.md:7  you  make clean  not run: blocked\n'
    ].join('\n')
  )
})

terminal('tells several documents one after the other, and together at the end', () => {
  const text = tell({
    documents: [greenDocument('a.md', [1]), greenDocument('notes.md', []), redDocument('b.md', 2)]
  })
  assert.match(
    text,
    [
      '✓ a.md:1  you  echo 1',
      '',
      'b.md',
      '✗ b.md:2  you  false',
      '    failed: exit status 1; promised 0',
      '',
      'a.md: 1 of 1 step performed, 1 as written',
      'notes.md: nothing to run',
      'b.md: 1 of 1 step performed, 1 failed',
      '',
      '✗ not as written: 1 failed; at b.md:2 (1.2 s)',
      '3 documents: 2 of 2 steps performed, 1 as written, 1 failed',
      ''
    ].join('\n')
  )
})

terminal('says that a run was interrupted', () => {
  const text = tell({documents: [greenDocument('a.md', [1])], interrupted: true})
  assert.match(text, '\n! interrupted (1.2 s)\n')
})

terminal('says that nothing was performed', () => {
  const manual = {kind: 'not-run', reason: 'manual', because: 'a person does this by hand'} as const
  const steps = [{line: 1, command: 'vi notes', verdict: manual}]
  assert.match(tell({documents: [{path: 'a.md', steps}]}), '\n○ nothing was performed (1.2 s)\n')
})

terminal('folds what nobody reads to the end', () => {
  const failed = {kind: 'failed', because: 'exit status 1; promised 0', diff: null} as const
  const differs = {
    kind: 'differs',
    because: 'the output is not as promised',
    diff: Array.from({length: 201}, (_, index) =>
      index % 2 === 0
        ? ({kind: 'unexpected', text: 'y'} as const)
        : ({kind: 'same', line: index, text: 'n'} as const)
    )
  } as const
  const script = Array.from({length: 30}, (_, index) => `echo ${index} \\`).join('\n')
  const text = tell({
    documents: [
      {
        path: 'a.md',
        steps: [
          {line: 1, command: script, verdict: failed, output: ['x'.repeat(1_000_000)]},
          {line: 50, command: 'yes', verdict: differs}
        ]
      }
    ]
  })
  assert.match(text, '    │ echo 19 \\\n    … 10 more lines\n')
  assert.match(text, `    │ ${'x'.repeat(999)}…\n`)
  assert.match(text, '    │ 199   n\n    … 1 more row\n')
})

terminal('uses ASCII where the locale has no more', () => {
  const text = tell({documents: [everyVerdict]}, {}, {LANG: 'C'})
  assert.not.match(text, /[^\n -~]/)
  assert.match(text, '+ docs/install.md:10')
  assert.match(text, 'x docs/install.md:20  you       cat <<EOF ...\n')
  assert.match(text, '    | EOF\n')
  assert.match(text, '\n- docs/install.md:90')
})

terminal('uses more than ASCII unless the locale denies it', () => {
  for (const locale of [{}, {LANG: 'de_CH.UTF-8'}, {LANG: 'C', LC_ALL: 'C.utf8'}]) {
    assert.match(tell({documents: [greenDocument('a.md', [1])]}, {}, locale), '✓ a.md:1')
  }
})

terminal('cuts the lines of steps to the width of a terminal, and no others', () => {
  const failed = {kind: 'failed', because: 'exit status 1; promised 0', diff: null} as const
  const manual = {
    kind: 'not-run',
    reason: 'manual',
    because: 'a person does this by hand, with care and patience'
  } as const
  const command = `echo ${'word '.repeat(40)}`
  const text = tell(
    {
      documents: [
        {
          path: 'a.md',
          steps: [
            {line: 1, command, verdict: failed, durationMs: 2000, output: ['y'.repeat(90)]},
            {line: 2, command, verdict: manual}
          ]
        }
      ]
    },
    {isTerminal: true, columns: 60}
  )
  const lines = text.split('\n').filter((line) => line.includes('a.md:') && line.includes('echo'))
  assert.equal(
    lines.map((line) => line.length),
    [60, 60]
  )
  assert.match(lines[0] ?? '', /…  2\.0 s$/)
  assert.match(lines[1] ?? '', /…  not run: manual, a …$/)
  assert.match(text, 'y'.repeat(90))
})

terminal('is coloured only when asked', () => {
  const example = {documents: [everyVerdict]}
  const coloured = tell(example, {hasColours: true})
  assert.match(coloured, '\u001B[32m✓\u001B[39m')
  assert.match(coloured, '\u001B[31m22 - three\u001B[39m')
  assert.is(coloured.replaceAll(/\u001B\[\d+m/g, ''), tell(example))
})

terminal.run()
