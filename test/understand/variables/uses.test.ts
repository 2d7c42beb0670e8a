import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'
import {understandRst} from '../rst.ts'

const uses = suite('names that steps take from outside')

async function namesOf(...lines: readonly string[]): Promise<readonly string[]> {
  const {steps} = await understandMarkdown('```bash', ...lines, '```')
  return steps.flatMap((step) => (step.uses ?? []).map(({written}) => written))
}

const setBefore: readonly (readonly string[])[] = [
  ['APP=/srv/app', 'cd $APP'],
  ['export GOPATH=$HOME/go', 'ls $GOPATH'],
  ['read -r -p "Name; please: " NAME', 'echo $NAME'],
  ['for page in *.md; do', '  wc -l "$page"', 'done'],
  ['while read -r a b; do echo $a $b; done < list'],
  ['mapfile -t PAGES < list', 'echo $PAGES'],
  ['set -gx NODE_ENV production', 'echo $NODE_ENV'],
  ['echo "export GOROOT=/usr/go" >> ~/.bashrc', 'ls $GOROOT'],
  ['cat >> ~/.profile <<EOF', 'export JAVA_HOME=/opt/java', 'EOF', 'ls $JAVA_HOME'],
  ['source ./settings.sh', 'echo $ANYTHING'],
  ['. /etc/os-release && echo $ID'],
  ['eval "$(ssh-agent)"', 'echo $AGENT'],
  ['docker exec -it db bash', 'ls $PGDATA'],
  ['printf -v NOW %s today', 'echo $NOW'],
  ['local_time=$(date)', 'echo "at ${local_time}"']
]

for (const lines of setBefore) {
  uses(`are none where ${JSON.stringify(lines.join('⏎'))} sets them`, async () => {
    assert.equal(await namesOf(...lines), [])
  })
}

uses('are those that only a later step sets', async () => {
  assert.equal(await namesOf('cd $APP', 'APP=/srv/app'), ['$APP'])
})

uses('stay in a virtual environment, whose activation is known', async () => {
  assert.equal(await namesOf('source env/bin/activate', 'cd $APP'), ['$APP'])
})

uses('are not hidden by a longer name', async () => {
  assert.equal(await namesOf('MY_APP=/srv', 'cd $APP'), ['$APP'])
})

uses('stand where the document writes them, also behind prompts and on later lines', async () => {
  const lines = [
    'Install::',
    '',
    '    $ make \\',
    '    >   DESTDIR=$PREFIX \\',
    '    >   HOST=<your-ip>'
  ]
  const {steps} = await understandRst(...lines)
  assert.equal(
    steps[0]?.uses?.map(({kind, name, position: {start, end}}) => [
      kind,
      name,
      start.line,
      start.column,
      lines.join('\n').slice(start.offset, end.offset)
    ]),
    [
      ['shell', 'PREFIX', 4, 17, '$PREFIX'],
      ['placeholder', 'your_ip', 5, 14, '<your-ip>']
    ]
  )
})

uses('are none of a program of Node', async () => {
  const {steps} = await understandMarkdown('```js {run}', 'await $`ls ${$NAME} <your-ip>`', '```')
  assert.is(steps[0]?.uses, undefined)
})

uses.run()
