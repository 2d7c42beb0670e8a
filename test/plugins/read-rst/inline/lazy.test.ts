import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parseRst} from '../../../../plugins/read-rst/parser/index.ts'

const lazy = suite('inline text that is left unparsed')

const source =
  'Use ``uwsgi``\n=============\n\nOr *not*::\n\n  $ ls\n\n* a `b`\n\n===  ===\n*c*  d\n===  ===\n'

lazy('is one text as written, and blocks are as ever', () => {
  const {tree} = parseRst(source, {inline: 'unparsed'})
  const [heading, paragraph, code] = tree.children
  assert.equal(heading?.type === 'heading' && heading.children.map(({type}) => type), ['text'])
  assert.match(JSON.stringify(paragraph), /"value":"Or \*not\*:"/)
  assert.is(code?.type === 'code' && code.value, '$ ls')
})

lazy('is the same as ever once it was asked for', () => {
  const {tree, parseInline} = parseRst(source, {inline: 'unparsed'})
  parseInline()
  assert.equal(tree, parseRst(source).tree)
  parseInline()
  assert.equal(tree, parseRst(source).tree)
})

lazy('can be asked for one node', () => {
  const {tree, parseInline} = parseRst('a *b*\n\nc *d\n', {inline: 'unparsed'})
  const [first, second] = tree.children
  assert.equal(parseInline(first), [])
  assert.match(JSON.stringify(first), /emphasis/)
  assert.match(JSON.stringify(second), /"value":"c \*d"/)
  assert.equal(
    parseInline().map(({ruleId}) => ruleId),
    ['unclosed-inline']
  )
})

lazy.run()
