import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Answer, Keystroke, TerminalResult} from '../../src/seam/terminal.ts'
import {openBash} from '../terminal/private-bash.ts'
import {asWritten, inFolder} from './command-line.ts'

const operator = suite('an operator')

interface Person {
  readonly answers?: readonly Answer[]
  readonly keys?: readonly Keystroke[]
}

const says = (on: string, say: string): Answer => ({
  answers: (question) => question.endsWith(on),
  say,
  isSecret: false
})
const press = (keys: string): Keystroke => ({kind: 'type', keys})
const sees = (text: string): Keystroke => ({kind: 'await', text, patience: 20_000})

/** Run a document at a terminal of its own, with a person there. */
function atTerminal(
  lines: readonly string[],
  person: Person,
  command = 'run'
): Promise<TerminalResult & {readonly report: string}> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'guide.md'), ['```console', ...lines, '```', ''].join('\n'))
    await using terminal = await openBash({directory: folder})
    const result = await terminal.run({
      command: `NO_COLOR=1 ${process.execPath} ${asWritten} ${command} guide.md --on local --keep-going --report terminal --report json=report.json`,
      patience: 60_000,
      ...person
    })
    const {output} = await terminal.run({command: 'cat report.json'})
    return {...result, report: output}
  })
}

const verdicts = (report: string): readonly string[] =>
  (
    JSON.parse(report) as {documents: {steps: {verdict: string; reason: string | null}[]}[]}
  ).documents
    .flatMap(({steps}) => steps)
    .map(({verdict, reason}) => (reason === null ? verdict : `${verdict}: ${reason}`))

operator('types to a step that waits for input, and what is hidden stays hidden', async () => {
  const {output, report, exit} = await atTerminal(
    [
      `$ read -p 'Name: ' name; read -sp 'PIN: ' pin; echo; echo "$name $(echo $pin | wc -c)"`,
      'Name: ada',
      'PIN: ',
      'ada 5'
    ],
    {answers: [says('Name: ', 'ada'), says('PIN: ', '1234')]}
  )
  assert.is(exit, 0, output)
  assert.match(output, 'waits for a line: your keys go there, Ctrl-] for a menu')
  assert.match(output, /as written/)
  assert.not.match(output, '1234')
  assert.not.match(report, '1234')
  assert.equal(verdicts(report), ['as-written'])
})

operator('edits in the real vi', async () => {
  const {report} = await atTerminal(['$ vi note.txt', '$ cat note.txt', 'by hand'], {
    keys: [sees('note.txt"'), press('i'), press('by hand'), press('\u001b'), press(':wq\r')]
  })
  assert.equal(verdicts(report), ['as-written', 'as-written'])
})

operator('skips a step from the menu, and the run goes on', async () => {
  const {report, exit} = await atTerminal([`$ read -p 'Name: '`, '$ echo next', 'next'], {
    keys: [sees('Name:'), press('\u001d'), sees('[s]kip it'), press('s')]
  })
  assert.equal(verdicts(report), ['not-run: skipped', 'as-written'])
  assert.is(exit, 0)
})

operator('interrupts a step from the menu', async () => {
  const {report} = await atTerminal(['$ cat'], {
    keys: [sees('your keys go there'), press('\u001d'), sees('[i]nterrupt'), press('i')]
  })
  assert.equal(verdicts(report), ['failed'])
})

operator('stops the run from the menu', async () => {
  const {report, exit} = await atTerminal(['$ cat', '$ echo next'], {
    keys: [sees('your keys go there'), press('\u001d'), sees('s[t]op'), press('t')]
  })
  assert.equal(verdicts(report), ['unknown', 'not-run: blocked'])
  assert.is(exit, 130)
})

operator('does what is left to a person', async () => {
  const {report, output} = await atTerminal(
    ['$ true', '```', '', '```console {manual}', '$ press the button', '$ press another'],
    {keys: [sees('press the button'), press('d'), sees('press another'), press('s')]}
  )
  assert.equal(verdicts(report), ['as-written', 'not-run: manual', 'not-run: skipped'], output)
})

const slow = (command: string): readonly string[] => [
  '$ true',
  '```',
  '',
  '```console {timeout=500ms}',
  `$ ${command}`
]

operator(
  'hears that a step takes longer than its patience, and what each way to end it may do',
  async () => {
    const {output, report} = await atTerminal(slow('sleep 60'), {
      keys: [sees('s[t]op the run'), press('i')]
    })
    assert.match(output, 'still running after 500 ms, and the document gives it no more')
    assert.match(output, 'a package database or a file being written may be damaged')
    assert.equal(verdicts(report), ['as-written', 'failed'])
  }
)

operator('climbs from ^C to TERM where a step is deaf, and is asked after each', async () => {
  const deaf = `sh -c 'trap "echo deaf" INT; trap "" QUIT; while :; do sleep 0.1; done'`
  const {report} = await atTerminal(slow(deaf), {
    keys: [
      sees('what to do'),
      press('i'),
      sees('after interrupt'),
      press('q'),
      sees('after quit'),
      press('e')
    ]
  })
  assert.equal(verdicts(report), ['as-written', 'failed'])
  assert.match(report, /"exit":\s*143/)
})

operator('kills a step for certain', async () => {
  const {report} = await atTerminal(
    slow(`sh -c 'trap "" INT QUIT TERM; while :; do sleep 0.1; done'`),
    {keys: [sees('what to do'), press('k')]}
  )
  assert.equal(verdicts(report), ['as-written', 'unknown'])
})

operator('waits, and the question goes away when the step ends by itself', async () => {
  const {report, exit} = await atTerminal(slow('sleep 2'), {keys: [sees('what to do')]})
  assert.equal(verdicts(report), ['as-written', 'as-written'])
  assert.is(exit, 0)
})

operator('is asked for input, where a step was only slow to ask', async () => {
  const {report} = await atTerminal(slow(`sleep 1.5; read -p 'Name: '`), {
    keys: [sees('what to do'), sees('your keys go there'), press('ada\r')]
  })
  assert.equal(verdicts(report), ['as-written', 'as-written'])
})

operator('confirms a step before it is typed, or skips it', async () => {
  const {report, output} = await atTerminal(
    ['$ true', '```', '', '```console {confirm}', '$ echo one', '$ echo two', '$ echo three'],
    {
      keys: [
        sees('echo one'),
        press('y'),
        sees('echo two'),
        press('s'),
        sees('echo three'),
        press('y')
      ]
    }
  )
  assert.match(output, 'wants to be confirmed')
  assert.equal(verdicts(report), ['as-written', 'as-written', 'not-run: skipped', 'as-written'])
})

operator('is asked before what cannot be undone', async () => {
  const {report, output} = await atTerminal(
    ['$ curl -s file:///nowhere | sh', '$ curl -s file:///nowhere/else | sh'],
    {keys: [sees('[y]es'), press('y'), sees('else'), sees('[y]es'), press('s')]}
  )
  assert.equal(verdicts(report), ['as-written', 'not-run: skipped'], output)
  assert.match(output, 'runs what it downloads, unseen')
})

operator('may have nothing else to do', async () => {
  const {report, exit} = await atTerminal(['$ vi note.txt'], {
    keys: [sees('note.txt"'), press(':q\r')]
  })
  assert.equal(verdicts(report), ['as-written'])
  assert.is(exit, 0)
})

operator('is never asked by verify', async () => {
  const {report, output} = await atTerminal([`$ read -p 'Name: '`, '$ vi note.txt'], {}, 'verify')
  assert.equal(verdicts(report), ['asks', 'not-run: manual'])
  assert.match(output, 'waits for a line behind `Name:`')
})

operator.run()
