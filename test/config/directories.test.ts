import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {settingsFor} from '../../src/config/directories.ts'
import {withSeverities} from '../../src/config/severities.ts'
import {problem} from '../../src/problem/problem.ts'

const folders = suite('what holds for a folder')

const config = {
  timeout: '10m',
  problems: {'never-ends': 'off', 'no-prompt': 'error'},
  directories: {
    'docs/tutorial': {timeout: '30s', problems: {'no-prompt': 'warning'}},
    docs: {timeout: '5m', 'document-timeout': '1h'}
  }
} as const

const at = (path: string) => settingsFor(path, '/srv/app', config)

folders('is what holds for everything, where nothing else is said', () => {
  const everything = {timeout: '10m', problems: config.problems}
  assert.equal(at('/srv/app/README.md'), everything)
  assert.equal(at('/srv/app/docs-old/a.md'), everything)
  assert.equal(at('/srv/other/docs/a.md'), everything)
  assert.equal(at('-'), everything)
})

folders('is joined key by key, the nearest folder last', () => {
  assert.equal(at('/srv/app/docs/a.md'), {
    timeout: '5m',
    'document-timeout': '1h',
    problems: config.problems
  })
  assert.equal(at('/srv/app/docs/tutorial/deep/a.md'), {
    timeout: '30s',
    'document-timeout': '1h',
    problems: {'never-ends': 'off', 'no-prompt': 'warning'}
  })
})

folders('makes warnings lighter or heavier, and leaves errors alone', () => {
  const problems = [
    problem('never-ends', {path: 'a.md', message: 'a'}),
    problem('no-prompt', {path: 'a.md', message: 'b'}),
    problem('ambiguous-prompt', {path: 'a.md', message: 'c'}),
    problem('unbound-host', {path: 'a.md', message: 'd', severity: 'error'})
  ]
  const set = withSeverities(problems, {
    'never-ends': 'off',
    'no-prompt': 'error',
    'unbound-host': 'off'
  })
  assert.equal(
    set.map(({code, severity}) => `${code} ${severity}`),
    ['no-prompt error', 'ambiguous-prompt warning', 'unbound-host error']
  )
})

folders.run()
