import type {Problem} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {lintGithub} from '../../../src/cli/lint/github.ts'
import {lintJson} from '../../../src/cli/lint/json.ts'
import type {LintResult} from '../../../src/cli/lint/lint-format.ts'
import {lintSarif} from '../../../src/cli/lint/sarif.ts'
import {lintText} from '../../../src/cli/lint/text.ts'

const formats = suite('the formats of lint')

const text = '# Guide\n\n```console {timeot=5s}\n$ make\n```\n'
const slip: Problem = {
  severity: 'error',
  code: 'unknown-annotation',
  path: 'my docs/a,b:c.md',
  position: {
    start: {line: 3, column: 13, offset: 21},
    end: {line: 3, column: 19, offset: 27}
  },
  message: 'Unknown key `timeot`, 100% sure',
  hint: 'did you mean `timeout`?'
}
const whole: Problem = {
  severity: 'warning',
  code: 'rst:some-rule',
  path: '/srv/x.rst',
  position: null,
  message: 'one\r\ntwo',
  hint: null
}
const result: LintResult = {
  problems: [slip, whole],
  sources: new Map([[slip.path, {path: slip.path, text}]]),
  documents: 3,
  hasColours: false
}

formats('text shows the lines, then counts', () => {
  const shown = lintText(result)
  assert.match(shown, '3 | ```console {timeot=5s}\n  |             ^^^^^^\n')
  assert.match(shown, /\n\n3 documents: 1 error, 1 warning\n$/)
  assert.is(lintText({...result, problems: []}), '3 documents: no problems\n')
})

formats('json has places that count from 1, with the end behind the last character', () => {
  const {format, totals, problems} = JSON.parse(lintJson(result)) as Record<string, unknown>
  assert.is(format, 'as-written/lint@1')
  assert.equal(totals, {documents: 3, errors: 1, warnings: 1})
  assert.equal(problems, [
    {
      severity: 'error',
      code: 'unknown-annotation',
      path: 'my docs/a,b:c.md',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 19,
      message: 'Unknown key `timeot`, 100% sure',
      hint: 'did you mean `timeout`?'
    },
    {
      severity: 'warning',
      code: 'rst:some-rule',
      path: '/srv/x.rst',
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      message: 'one\r\ntwo',
      hint: null
    }
  ])
})

formats('github escapes what would end a property or a line', () => {
  assert.equal(lintGithub(result).split('\n'), [
    '::error file=my docs/a%2Cb%3Ac.md,line=3,endLine=3,col=13,endColumn=19,title=unknown-annotation::Unknown key `timeot`, 100%25 sure%0Ahint: did you mean `timeout`?',
    '::warning file=/srv/x.rst,title=rst%3Asome-rule::one%0D%0Atwo',
    ''
  ])
})

formats('sarif names every rule once, and places as URIs', () => {
  const log = JSON.parse(lintSarif({...result, problems: [slip, slip, whole]})) as {
    version: string
    runs: {
      tool: {driver: {rules: {id: string; shortDescription?: {text: string}}[]}}
      results: {
        ruleIndex: number
        level: string
        locations: {physicalLocation: {artifactLocation: {uri: string}; region?: object}}[]
      }[]
    }[]
  }
  const [run] = log.runs
  assert.is(log.version, '2.1.0')
  assert.equal(
    run?.tool.driver.rules.map(({id}) => id),
    ['rst:some-rule', 'unknown-annotation']
  )
  assert.equal(
    run?.results.map(({ruleIndex, level, locations}) => [
      ruleIndex,
      level,
      locations[0]?.physicalLocation.artifactLocation.uri,
      locations[0]?.physicalLocation.region
    ]),
    [
      [1, 'error', 'my%20docs/a,b:c.md', region],
      [1, 'error', 'my%20docs/a,b:c.md', region],
      [0, 'warning', 'file:///srv/x.rst', undefined]
    ]
  )
})

const region = {startLine: 3, startColumn: 13, endLine: 3, endColumn: 19}

formats.run()
