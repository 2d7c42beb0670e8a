import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const titles = suite('titles and transitions')

titles('get their level from the order of their adornments', () => {
  const source = `
#####
Guide
#####

Usuarios
========

Servicios
---------

Deploy
======
`
  assert.equal(outlineOf(source), [
    'heading 1 "Guide"',
    'heading 2 "Usuarios"',
    'heading 3 "Servicios"',
    'heading 2 "Deploy"'
  ])
})

titles('may be indented between two lines, and differ from those with one line', () => {
  assert.equal(outlineOf('=======\n  Guide\n=======\n\nUsers\n=====\n'), [
    'heading 1 "Guide"',
    'heading 2 "Users"'
  ])
})

titles('keep their inline markup', () => {
  assert.equal(outlineOf('Use ``uwsgi``\n=============\n'), [
    'heading 1',
    '  text "Use "',
    '  inlineCode "uwsgi"'
  ])
})

titles('deeper than six keep their level in the data', () => {
  const source = ['=', '-', '~', '^', '"', '+', '*']
    .map((mark) => `T\n${mark.repeat(4)}\n`)
    .join('\n')
  assert.is(outlineOf(source).at(-1), 'heading 7 "T"')
})

titles('tolerate an underline that is too short, as freifunk.rst does not even need', () => {
  assert.equal(outlineOf('Backend Scripte\n======\n'), ['heading 1 "Backend Scripte"'])
  assert.equal(complaintsOf('Backend Scripte\n======\n'), ['1: short-underline'])
})

titles('count wide characters as two columns', () => {
  assert.equal(complaintsOf('中文\n====\n'), [])
  assert.equal(complaintsOf('中文文\n====\n'), ['1: short-underline'])
})

titles('are text where the underline is shorter than four characters and than the text', () => {
  assert.equal(outlineOf('Guide\n===\n'), ['paragraph "Guide\\n==="'])
})

titles('that skip a level are kept as text', () => {
  const source = 'A\n====\n\nB\n----\n\nC\n====\n\nD\n~~~~\n'
  assert.equal(outlineOf(source), [
    'heading 1 "A"',
    'heading 2 "B"',
    'heading 1 "C"',
    'paragraph "D"'
  ])
  assert.equal(complaintsOf(source), ['10: title-level'])
})

titles('with a line above but none below are kept as text', () => {
  assert.equal(outlineOf('=====\nGuide\n\nText\n'), ['paragraph "Guide"', 'paragraph "Text"'])
  assert.equal(complaintsOf('=====\nGuide\n\nText\n'), ['1: broken-title'])
  assert.equal(complaintsOf('=====\nGuide\n-----\n'), ['1: broken-title'])
  assert.equal(complaintsOf('=====\n-----\n'), ['1: broken-title'])
})

titles('are none in lists and quotes', () => {
  assert.equal(outlineOf('* Guide\n  =====\n'), ['list', '  listItem', '    paragraph "Guide"'])
  assert.equal(complaintsOf('* Guide\n  =====\n'), ['1: unexpected-title'])
  assert.equal(complaintsOf('  a\n\n  ----\n'), ['3: unexpected-title'])
})

titles('within a directive have adornments of their own', () => {
  const source = `
Guide
=====

.. only:: html

   Users
   ~~~~~

   Groups
   =====

Deploy
------
`
  assert.equal(outlineOf(source), [
    'heading 1 "Guide"',
    'containerDirective only',
    '  paragraph "html"',
    '  heading 2 "Users"',
    '  heading 3 "Groups"',
    'heading 2 "Deploy"'
  ])
})

titles('are no transitions, which stand alone', () => {
  assert.equal(outlineOf('a\n\n----\n\nb\n'), ['paragraph "a"', 'thematicBreak', 'paragraph "b"'])
  assert.equal(outlineOf('a\n\n---\n\nb\n')[1], 'paragraph "---"')
})

titles.run()
