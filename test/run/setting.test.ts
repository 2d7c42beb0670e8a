import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf, performWith, realTarget} from './perform.ts'
import {documentOf} from './scripted-target.ts'

const setting = suite('the setting of a step')

const entered: readonly [shell: string, enter: string, status: string][] = [
  ['bash', 'true', '$?'],
  ['bash that gives up', 'set -u; cd() { :; }; CDPATH=/usr', '$?'],
  ['zsh', 'zsh -f', '$?'],
  ['dash', 'dash', '$?'],
  ['fish', 'fish --no-config', '$status']
]

for (const [name, enter, status] of entered) {
  setting(`holds for its step alone in ${name}`, async () => {
    await using target = await realTarget()
    const performed = await performWith(
      target,
      [
        documentOf([
          {command: enter, options: {}},
          "mkdir -p 'a dir/b' bin && export KEPT=old",
          {command: 'sh -c "exit 7"', options: {exit: 7}},
          {
            command: `echo ${status} "$KEPT $NEW"; pwd | sed 's:.*/::'; cd b`,
            options: {cwd: 'a dir', env: {KEPT: "it's new", NEW: '$x'}},
            expected: ["7 it's new $x", 'a dir']
          },
          {
            command: `echo ${status} "$KEPT"; env | grep -c '^NEW='; test -d bin && sh -c 'echo "$KEPT"'`,
            expected: ['0 old', '0', 'old']
          }
        ])
      ],
      {keepGoing: true}
    )
    assert.equal(kindsOf(performed), Array(5).fill('as-written'), outputs(performed))
  })
}

setting('leaves everything else that the step sets', async () => {
  await using target = await realTarget()
  const performed = await performWith(target, [
    documentOf([
      {command: 'here=$PWD; x=1; f() { echo called; }', options: {cwd: '/', env: {A: 'b'}}},
      {command: 'echo "$here $x ${A-unset}"; f', expected: ['/ 1 unset', 'called']}
    ])
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

setting('does not export a variable that was not exported', async () => {
  await using target = await realTarget()
  const performed = await performWith(target, [
    documentOf([
      'LOCAL=mine',
      {command: "sh -c 'echo $LOCAL'", options: {env: {LOCAL: 'theirs'}}, expected: ['theirs']},
      {command: 'echo $LOCAL; env | grep -c ^LOCAL= || true', expected: ['mine', '0']}
    ])
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written', 'as-written'])
})

setting('is where guards, conditions and services are', async () => {
  await using target = await realTarget()
  const performed = await performWith(target, [
    documentOf([
      'mkdir sub && touch sub/done',
      {command: 'false', options: {cwd: 'sub', creates: 'done'}},
      {command: 'touch up', options: {cwd: 'sub', until: {kind: 'file', path: 'up'}, retry: 1}},
      {
        command: 'touch served; echo "$PLACE"; sleep 60',
        options: {
          cwd: 'sub',
          env: {PLACE: 'here'},
          background: true,
          ready: {kind: 'output', pattern: {source: 'here', flags: ''}}
        }
      },
      {command: 'ls -1 sub; ls -1', expected: ['done', 'served', 'up', 'sub']}
    ])
  ])
  assert.equal(
    kindsOf(performed),
    ['as-written', 'not-run', 'as-written', 'as-written', 'as-written'],
    outputs(performed)
  )
})

setting('that cannot be is told, and nothing is typed', async () => {
  await using target = await realTarget()
  const performed = await performWith(
    target,
    [
      documentOf([
        {command: 'touch no', options: {cwd: 'nowhere'}},
        {command: 'touch no', options: {env: {UID: '1'}}},
        {command: 'test ! -e no'}
      ])
    ],
    {keepGoing: true}
  )
  assert.equal(kindsOf(performed), ['failed', 'failed', 'as-written'])
  assert.is(becauseOf(performed.outcomes[0]), 'the shell cannot enter `nowhere`')
  assert.is(becauseOf(performed.outcomes[1]), 'the shell cannot take its variables')
})

setting('gives a step another shell, in the same place', async () => {
  await using target = await realTarget()
  const performed = await performWith(
    target,
    [
      documentOf([
        'mkdir sub && cd sub && export SEEN=yes',
        {
          command: 'set x (basename $PWD); echo "$x $SEEN it\'s $FISH_VERSION"; exit 3',
          options: {shell: 'fish', exit: 3}
        },
        {command: 'echo "${x-unset}"', expected: ['unset']},
        {command: 'true', options: {shell: '/nowhere/ksh'}}
      ])
    ],
    {keepGoing: true}
  )
  assert.equal(kindsOf(performed), ['as-written', 'as-written', 'as-written', 'not-run'])
  assert.match(performed.outcomes[1]?.output[0] ?? '', /^sub yes it's \d/)
  assert.is(becauseOf(performed.outcomes[3]), 'there is no `/nowhere/ksh` on this machine')
})

function outputs({outcomes}: Awaited<ReturnType<typeof performWith>>): string {
  return JSON.stringify(outcomes.map(({output, verdict}) => ({output, verdict})))
}

setting.run()
