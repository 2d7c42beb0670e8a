import type {Plan} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Selection} from '../../../src/model/selection.ts'
import {selectSteps} from '../../../src/plan/select/select.ts'
import {planOf} from '../plan-of.ts'

const selecting = suite('selectSteps')

const install = `# Install

## Database

\`\`\`console {#database .slow}
$ createdb app
$ echo 'granted'
granted
\`\`\`

## Application

\`\`\`console {needs=database .fast}
$ pip   install app
$ app --version
\`\`\`

## Database

\`\`\`console
$ psql -c 'select 1' app
\`\`\`
`
const check = '# Check\n\n```console\n$ curl localhost\n$ createdb app\n```\n'
const plan = await planOf({'install.md': install, 'check.md': check})

function select(selection: Selection): Plan {
  const selected = selectSteps(plan, selection)
  if ('message' in selected) throw new Error(`${selected.message} (${selected.hint})`)
  return selected
}

function commands({documents}: Plan): readonly string[] {
  return documents.flatMap(({steps}) =>
    steps.flatMap(({step, notRun}) => (notRun === null ? step.command : []))
  )
}

const chosen: readonly (readonly [string, Selection, readonly string[]])[] = [
  ['everything, where nothing is said', {}, commands(plan)],
  ['all of a block by its name', {only: ['#database']}, ['createdb app', "echo 'granted'"]],
  ['the same without the sign', {only: ['database']}, ['createdb app', "echo 'granted'"]],
  ['one line of one document', {only: ['check.md:5']}, ['createdb app']],
  ['a line of any document', {only: ['4']}, ['curl localhost']],
  ['a step by a line that it promises', {only: ['install.md:8']}, ["echo 'granted'"]],
  ['a piece of a command in all documents', {only: ['createdb']}, ['createdb app', 'createdb app']],
  [
    'what a step needs, too',
    {only: ['pip install']},
    ['createdb app', "echo 'granted'", 'pip   install app']
  ],
  ['several', {only: ['curl', 'psql']}, ["psql -c 'select 1' app", 'curl localhost']],
  [
    'to the end of all documents',
    {from: 'psql'},
    ["psql -c 'select 1' app", 'curl localhost', 'createdb app']
  ],
  ['up to a step', {to: 'granted'}, ['createdb app', "echo 'granted'"]],
  [
    'between two',
    {from: 'granted', to: 'pip'},
    ['createdb app', "echo 'granted'", 'pip   install app']
  ],
  [
    'from a line between two steps on',
    {from: 'install.md:20'},
    ["psql -c 'select 1' app", 'curl localhost', 'createdb app']
  ],
  ['up to a line between two steps', {to: 'install.md:10'}, ['createdb app', "echo 'granted'"]],
  [
    'a title wherever it stands',
    {sections: ['DATABASE']},
    ['createdb app', "echo 'granted'", "psql -c 'select 1' app"]
  ],
  ['a path of titles', {sections: ['Install > Application']}, commandsOf('Application')],
  ['a tag', {tags: ['slow']}, ['createdb app', "echo 'granted'"]],
  ['what all parts agree about', {tags: ['slow', 'fast'], only: ['granted']}, ["echo 'granted'"]]
]

/** With what its steps need. */
function commandsOf(title: string): readonly string[] {
  assert.is(title, 'Application')
  return ['createdb app', "echo 'granted'", 'pip   install app', 'app --version']
}

for (const [what, selection, expected] of chosen) {
  selecting(`chooses ${what}`, () => {
    assert.equal(commands(select(selection)), expected)
  })
}

selecting('says `not-selected` of what is left out, and keeps the order of performance', () => {
  const {documents} = select({only: ['curl']})
  const [first] = documents
  assert.equal(first?.steps[0]?.notRun, {
    reason: 'not-selected',
    because: 'other steps were chosen'
  })
  assert.equal(first?.order, first?.steps)
})

const faults: readonly (readonly [Selection, string, string | null])[] = [
  [{only: ['#databse']}, 'No step is meant by `#databse`', 'did you mean `#database`?'],
  [
    {only: ['1000']},
    'No step is meant by `1000`',
    'name a step by `#id`, by its line, or by a piece of its command; `as-written plan` lists them'
  ],
  [
    {only: [' ']},
    'No step is meant by ` `',
    'name a step by `#id`, by its line, or by a piece of its command; `as-written plan` lists them'
  ],
  [
    {from: 'createdb'},
    '`createdb` means 2 steps: install.md:6 and check.md:5',
    'name one of them by its line, such as `guide.md:12`'
  ],
  [
    {to: '100'},
    '`100` means 2 steps: install.md:21 and check.md:5',
    'name one of them by its line, such as `guide.md:12`'
  ],
  [{from: 'curl', to: 'psql'}, '`curl` stands behind `psql`', null],
  [{sections: ['Databse']}, 'No step has the section `Databse`', 'did you mean `Database`?'],
  [
    {sections: ['Removal']},
    'No step has the section `Removal`',
    'there are `Install`, `Database`, `Application`, `Check`'
  ],
  [{tags: ['quick']}, 'No step has the tag `quick`', 'there are `slow`, `fast`']
]

for (const [selection, message, hint] of faults) {
  selecting(`refuses ${JSON.stringify(selection)}`, () => {
    assert.equal(selectSteps(plan, selection), {message, hint})
  })
}

selecting.run()
