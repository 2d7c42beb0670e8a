import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {fillValues, namesIn} from '../../src/model/values.ts'

const values = suite('values')

const known = new Map([
  ['port', '8000'],
  ['empty', ''],
  ['self', '{{port}} $& $1']
])

const filled: readonly [text: string, filled: string][] = [
  ['curl :{{port}}/{{port}}', 'curl :8000/8000'],
  ['[{{empty}}]', '[]'],
  ['{{self}}', '{{port}} $& $1'],
  ['{{ port }} {{.port}} {{Port}} {port} {{port}', '{{ port }} {{.port}} {{Port}} {port} {{port}'],
  ['{{{port}}}', '{8000}'],
  ['{{constructor}}', '{{constructor}}']
]

for (const [text, expected] of filled) {
  values(`make \`${expected}\` of \`${text}\``, () => {
    assert.is(fillValues(text, known), expected)
  })
}

values('are quoted as the place wants it', () => {
  assert.is(
    fillValues('{{port}}', known, (value) => `<${value}>`),
    '<8000>'
  )
})

values('have names that are told once', () => {
  assert.equal(namesIn('{{a}} {{ b }} {{c_1}} {{a}} {{1}}'), ['a', 'c_1'])
})

values.run()
