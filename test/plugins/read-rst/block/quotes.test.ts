import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const quotes = suite('quotes and comments')

quotes('are what is indented without a reason', () => {
  assert.equal(outlineOf('a\n\n  b\n\n    c\n\n  d\n'), [
    'paragraph "a"',
    'blockquote',
    '  paragraph "b"',
    '  blockquote',
    '    paragraph "c"',
    '  paragraph "d"'
  ])
})

quotes('may say who is quoted, which ends them', () => {
  assert.equal(
    outlineOf('  It is *my* business.\n\n  -- Sherlock\n     Holmes\n\n  Elementary.\n'),
    [
      'blockquote',
      '  paragraph',
      '    text "It is "',
      '    emphasis "my"',
      '    text " business."',
      '  paragraph "Sherlock\\nHolmes"',
      'blockquote',
      '  paragraph "Elementary."'
    ]
  )
})

quotes('have no attribution of an uneven shape', () => {
  assert.equal(outlineOf('  a\n\n  -- b\n     c\n   d\n').slice(0, 4), [
    'blockquote',
    '  paragraph "a"',
    '  defList',
    '    defListTerm "-- b"'
  ])
})

quotes('follow an empty comment, and everything else indented below is a comment', () => {
  assert.equal(outlineOf('..\n\n   a\n'), ['comment ""', 'blockquote', '  paragraph "a"'])
  assert.equal(outlineOf('.. a\n\n   $ rm -r b\n'), ['comment "a\\n\\n$ rm -r b"'])
  assert.equal(outlineOf('..\n   a\n   b\n'), ['comment "a\\nb"'])
})

quotes('are kept from annotations, which are comments', () => {
  assert.equal(outlineOf('.. as-written: timeout=5m\n\nRun::\n\n  $ a\n'), [
    'comment "as-written: timeout=5m"',
    'paragraph "Run:"',
    'code "$ a"'
  ])
})

quotes('end explicit markup only behind a blank line', () => {
  assert.equal(complaintsOf('.. a\nb\n'), ['2: missing-blank-line'])
  assert.equal(complaintsOf('.. a\n.. b\n__ c\n'), [])
})

quotes.run()
