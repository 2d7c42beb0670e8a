import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Runbook} from '../../../src/model/runbook.ts'
import {showProblems, understandMarkdown} from '../markdown.ts'
import {understandRst} from '../rst.ts'

const settings = suite('what a document says of itself')

const body = ['', '```console', '$ ls', '```']

function declared({variables = []}: Runbook): readonly (readonly unknown[])[] {
  return variables.map(({name, type, default: value, isSecret, description}) => [
    name,
    type.kind,
    value,
    isSecret,
    description
  ])
}

settings('declares variables, in short and in long', async () => {
  const runbook = await understandMarkdown(
    '---',
    'title: Install',
    'as-written:',
    '  variables:',
    '    PROJECT_HOME: /srv/app',
    '    VERSION: 1.10',
    '    PORT: {type: port, default: 8000, description: where it listens}',
    '    SERVER: {oneOf: [gunicorn, uwsgi]}',
    '    ADMIN_PASSWORD: {secret: true}',
    '    ASKED:',
    '---',
    ...body
  )
  assert.equal(runbook.problems, [])
  assert.equal(declared(runbook), [
    ['PROJECT_HOME', 'string', '/srv/app', false, null],
    ['VERSION', 'string', '1.10', false, null],
    ['PORT', 'port', '8000', false, 'where it listens'],
    ['SERVER', 'one-of', null, false, null],
    ['ADMIN_PASSWORD', 'string', null, true, null],
    ['ASKED', 'string', null, false, null]
  ])
  assert.equal(runbook.variables?.[0]?.position?.start, {line: 5, column: 5, offset: 48})
})

settings('stands in a field of reStructuredText, on its line or below', async () => {
  const inline = await understandRst(':as-written: {variables: {APP: /srv}}', '', 'Text')
  const below = await understandRst(':as-written:', '  variables:', '    APP: /srv', '', 'Text')
  assert.equal(
    [declared(inline), declared(below)],
    [[['APP', 'string', '/srv', false, null]], [['APP', 'string', '/srv', false, null]]]
  )
  assert.equal([...inline.problems, ...below.problems], [])
})

const slips: readonly (readonly [readonly string[], string])[] = [
  [['  variables: {PORT: {type: prt}}'], 'malformed-annotation 3:28 prt'],
  [['  variables: {PORT: {type: port, default: 80a}}'], 'malformed-annotation 3:43 80a'],
  [['  variables: {PORT: {typ: port}}'], 'unknown-annotation 3:22 typ'],
  [['  variables: {KEY: {secret: true, default: x}}'], 'malformed-annotation 3:44 x'],
  [['  variables: {KEY: {secret: yes}}'], 'malformed-annotation 3:29 yes'],
  [['  variables: {my-name: x}'], 'malformed-annotation 3:15 my-name'],
  [['  variables: [PORT]'], 'malformed-annotation 3:14 [PORT]'],
  [['  variables: {A: {oneOf: []}}'], 'malformed-annotation 3:26 []'],
  [['  variabels: {A: x}'], 'unknown-annotation 3:3 variabels'],
  [['  needs: [a]'], 'malformed-annotation 3:3 needs'],
  [['  choices: {server: gunicorn}'], 'malformed-annotation 3:21 gunicorn'],
  [['  choices: {server: {gunicorn: Using gunicorn}}'], 'malformed-annotation 3:32 Using gunicorn'],
  [['  variables: {A: x'], 'malformed-annotation']
]

for (const [lines, expected] of slips) {
  settings(`points at the slip in ${JSON.stringify(lines[0])}`, async () => {
    const all = ['---', 'as-written:', ...lines, '---', ...body]
    const {problems} = await understandMarkdown(...all)
    const [first = '', ...more] = showProblems(all, problems)
    assert.equal(more, [])
    assert.ok(first.startsWith(expected), first)
    assert.is(problems[0]?.severity, 'error')
  })
}

settings('is refused where its aliases would grow without bound', async () => {
  const levels = Array.from({length: 12}, (_, level) => {
    const below = level === 0 ? 'x' : `*a${level - 1}`
    return `  a${level}: &a${level} [${Array.from({length: 10}, () => below).join(', ')}]`
  })
  const {problems} = await understandMarkdown('---', 'as-written:', ...levels, '---', ...body)
  assert.equal(
    problems.map(({code}) => code),
    ['malformed-annotation']
  )
})

settings('leaves the front matter of others alone', async () => {
  const {problems, variables} = await understandMarkdown('---', 'layout: [', '---', ...body)
  assert.equal([problems, variables], [[], undefined])
})

settings.run()
