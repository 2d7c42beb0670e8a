import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'
import {understandRst} from '../rst.ts'

const whole = suite('settings of a whole document')

const commands = [
  '```console',
  '$ ls',
  '```',
  '',
  '```console {timeout=1s cwd=/tmp}',
  '$ pwd',
  '```'
]
const expected = [
  {timeout: 300_000, cwd: '/srv', env: {LANG: 'C'}, tags: ['slow']},
  {timeout: 1000, cwd: '/tmp', env: {LANG: 'C'}, tags: ['slow']}
]

const frontMatters: readonly (readonly string[])[] = [
  ['as-written: timeout=5m cwd=/srv env=LANG=C .slow'],
  ['as-written: "timeout=5m cwd=\'/srv\' env=LANG=C .slow"'],
  ['title: x', 'as-written:', '  timeout: 5m', '  cwd: /srv', '  env: {LANG: C}', '  tag: [slow]'],
  ['"as-written": {timeout: 5m, cwd: /srv, env: {LANG: C}, tag: slow}', 'layout: page']
]

for (const lines of frontMatters) {
  whole(`hold in front matter: ${lines.join('⏎')}`, async () => {
    for (const end of ['\n', '\r\n']) {
      const document = ['---', ...lines, '---', '', ...commands]
      const {steps, problems} = await understandMarkdown(document.join(end))
      assert.equal(showProblems(document, problems), [])
      assert.equal(
        steps.map(({options}) => options),
        expected
      )
    }
  })
}

const title = ['Install', '=======', '']
const said = 'timeout=5m cwd=/srv env=LANG=C .slow'
const literal = [
  '::',
  '',
  '  $ ls',
  '',
  '.. as-written: timeout=1s cwd=/tmp',
  '',
  '::',
  '',
  '  $ pwd'
]

for (const lines of [
  [`.. as-written: ${said}`, '', ...title, ...literal],
  ['.. _install:', '', '.. A note.', '', `.. as-written: ${said}`, '', ...title, ...literal],
  [...title, `:as-written: ${said}`, '', ...literal],
  [`:Author: me`, `:as-written: ${said}`, '', ...literal],
  [
    '.. as-written: timeout=5m cwd=/srv',
    '',
    ...title,
    ':as-written: env=LANG=C .slow',
    '',
    ...literal
  ]
]) {
  whole(`hold in reStructuredText: ${lines.slice(0, 5).join('⏎')}`, async () => {
    const {steps, problems} = await understandRst(...lines)
    assert.equal(showProblems(lines, problems), [])
    assert.equal(
      steps.map(({options}) => options),
      expected
    )
  })
}

whole('say who types where the document says nothing', async () => {
  const {steps} = await understandMarkdown(
    '---',
    'as-written: role=deployer@web',
    '---',
    '```console',
    '$ ls',
    'root@db # id',
    '```'
  )
  assert.equal(
    steps.map(({role}) => role),
    [
      {user: 'deployer', host: 'web'},
      {user: 'root', host: 'db'}
    ]
  )
})

whole('leave a whole document to a person', async () => {
  const {steps} = await understandMarkdown('---', 'as-written: manual', '---', ...commands)
  assert.equal(
    steps.map(({kind}) => kind),
    ['manual', 'manual']
  )
})

const broken: readonly [front: readonly string[], problem: string][] = [
  [['as-written: timeuot=5m'], 'unknown-annotation 2:13 timeuot'],
  [['as-written: #setup'], 'malformed-annotation 2:1 as-written'],
  [['as-written: "#setup"'], 'malformed-annotation 2:14 #setup'],
  [['as-written: background timeout=5m'], 'malformed-annotation 2:13 background'],
  [['as-written:', '  needs: [a]'], 'malformed-annotation 3:3 needs'],
  [['as-written:', '  timeout: soon'], 'malformed-annotation 3:12 soon'],
  [['as-written:', '  timeout: {a: {b: c}}'], 'malformed-annotation 3:3 timeout'],
  [['as-written:', '  expect: json'], 'unsupported-annotation 3:11 json'],
  [['as-written: [a]'], 'malformed-annotation 2:1 as-written'],
  [['title: "x', 'as-written: timeout=5m'], 'malformed-annotation 3:23 '],
  [
    [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b]',
      'as-written:',
      '  env: {a: [*c,*c,*c,*c,*c]}'
    ],
    'malformed-annotation 5:1 as-written'
  ]
]

for (const [front, problem] of broken) {
  whole(`that nobody can mean are told: ${front.join('⏎')}`, async () => {
    const lines = ['---', ...front, '---', ...commands]
    const {problems} = await understandMarkdown(...lines)
    const shown = showProblems(lines, problems)
    assert.is(shown.length, 1, shown.join('; '))
    assert.ok(shown[0]?.startsWith(problem), shown[0])
  })
}

whole('are not what a comment before a text says', async () => {
  const lines = ['.. as-written: timeout=5m', '', 'Text.']
  const {problems} = await understandRst(...lines)
  assert.equal(showProblems(lines, problems), [
    'misplaced-annotation 1:1 .. as-written: timeout=5m'
  ])
})

whole.run()
