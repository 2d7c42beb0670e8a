import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {UsageError} from '../../src/cli/command.ts'
import {checkValues, readValues} from '../../src/cli/values.ts'
import {understandMarkdown} from '../understand/markdown.ts'

const values = suite('values of the command line')

const front = ['---', 'as-written: {variables: {PORT: {type: port}, KEY: {secret: true}}}', '---']
const guide = understandMarkdown(...front, '```sh', 'cd $PROJECT_HOME && ls ${LIMIT:-5}', '```')

async function read(...told: readonly string[]): Promise<readonly unknown[]> {
  const runbook = await guide
  const found = readValues({named: [], options: {var: told}}, [runbook], [])
  checkValues([runbook], found)
  return [...found.told]
}

async function refusal(...told: readonly string[]): Promise<readonly unknown[]> {
  try {
    await read(...told)
    return []
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return [error.message, error.hint]
  }
}

values('may hold anything', async () => {
  assert.equal(await read('PROJECT_HOME=/srv/a=b c', 'PORT=80', 'LIMIT=9'), [
    ['PROJECT_HOME', '/srv/a=b c'],
    ['PORT', '80'],
    ['LIMIT', '9']
  ])
})

values('are those of the environment where only a name is given', async () => {
  process.env['PROJECT_HOME'] = '/from/there'
  try {
    assert.equal(await read('PROJECT_HOME'), [['PROJECT_HOME', '/from/there']])
  } finally {
    delete process.env['PROJECT_HOME']
  }
  assert.equal(await refusal('PROJECT_HOME'), [
    'There is no `PROJECT_HOME` in the environment',
    'write `--var PROJECT_HOME=value`'
  ])
})

values('are refused where they cannot be meant', async () => {
  assert.equal(await refusal('PROJECT_HOM=x'), [
    'No document knows a variable `PROJECT_HOM`',
    'did you mean `PROJECT_HOME`?'
  ])
  assert.equal(await refusal('PORT=80a'), ['`PORT` is a port from 1 to 65535, not `80a`', null])
  assert.equal(await refusal('KEY=a\nb'), ['`KEY` is one line of text', null])
  assert.equal(await refusal('PORT=80', 'PORT=81'), ['`--var PORT` is given twice', null])
  assert.equal(await refusal('a b=c'), [
    '`a b=c` gives no variable a value',
    'write `--var NAME=value`'
  ])
})

values.run()
