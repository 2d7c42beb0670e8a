import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {looksSecret, nothingTold, valuesFor} from '../../../src/plan/variables/values.ts'
import {understandMarkdown} from '../../understand/markdown.ts'

const values = suite('values of a document')

const runbook = understandMarkdown(
  '---',
  'as-written:',
  '  variables:',
  '    APP: /srv/app',
  '    PORT: {type: port}',
  '    GITHUB_TOKEN: none',
  '    ADMIN_PASSWORD: {secret: true}',
  '---',
  '```sh',
  'deploy $APP $PORT $REGION <your-ip>',
  '```'
)

async function given(told: Partial<typeof nothingTold>): Promise<readonly unknown[]> {
  return Array.from(valuesFor(await runbook, {...nothingTold, ...told}), ([name, value]) =>
    value.kind === 'secret' ? [name, 'secret'] : [name, value.text, value.from]
  )
}

values('are defaults at last', async () => {
  assert.equal(await given({}), [
    ['APP', '/srv/app', 'default'],
    ['GITHUB_TOKEN', 'none', 'default']
  ])
})

values(
  'are those of the environment before, but only where the document declares them',
  async () => {
    assert.equal(
      await given({environment: {APP: '/opt', PORT: '80', REGION: 'eu', HOME: '/root'}}),
      [
        ['APP', '/opt', 'environment'],
        ['PORT', '80', 'environment'],
        ['GITHUB_TOKEN', 'none', 'default']
      ]
    )
  }
)

values('are never taken from the environment where it may hold a secret', async () => {
  const environment = {GITHUB_TOKEN: 'ghp_x', ADMIN_PASSWORD: 'hunter2'}
  assert.equal(await given({environment}), [
    ['APP', '/srv/app', 'default'],
    ['GITHUB_TOKEN', 'none', 'default']
  ])
  for (const name of ['AWS_SECRET_ACCESS_KEY', 'NPM_TOKEN', 'DB_PASS', 'apiKey', 'CI_JOB_JWT']) {
    assert.ok(looksSecret(name), name)
  }
  for (const name of ['PROJECT_HOME', 'PORT', 'KEYBOARD', 'PASSENGER', 'TZ']) {
    assert.not(looksSecret(name), name)
  }
})

values('are what the user says first, also for names that nobody declares', async () => {
  const told = new Map([
    ['APP', '/mine'],
    ['REGION', 'eu'],
    ['your_ip', '192.0.2.7'],
    ['ELSEWHERE', 'x']
  ])
  assert.equal(await given({told, environment: {APP: '/opt'}}), [
    ['APP', '/mine', 'told'],
    ['REGION', 'eu', 'told'],
    ['your_ip', '192.0.2.7', 'told'],
    ['GITHUB_TOKEN', 'none', 'default']
  ])
})

values('are secrets of the configuration under the same name', async () => {
  assert.equal((await given({secrets: new Set(['ADMIN_PASSWORD', 'OTHER'])})).at(-1), [
    'ADMIN_PASSWORD',
    'secret'
  ])
})

values.run()
