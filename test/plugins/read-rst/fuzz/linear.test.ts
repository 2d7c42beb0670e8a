import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parseRst} from '../../../../plugins/read-rst/parser/index.ts'
import {outlineOf} from '../outline.ts'
import {mostMilliseconds, paceOf} from './pace.ts'

const linear = suite('hostile documents')

const size = 200_000

/** Texts that are nothing but one piece, again and again. */
const repeated: readonly string[] = [
  // Inline markup that never ends, or that ends at once.
  ['*a ', '**a ', '``a ', '`a ', '_`a ', '|a ', '`a:b:', ':a:`', '[a', 'a_b', 'a_ ', '*a* ', '\\*'],
  // References and what could be an address.
  ['`a <b>`_ ', '|a|_ ', '[1]_ ', 'a:', 'a@', 'a.b@', 'http://', 'http://a.b ', "(a:& '"],
  // Lists within lists on one line, and blocks without an end.
  ['- ', '1. ', '* a\n', '1. a\n\n', '> ', '| ', '|\n', ':a: ', ':a: b\n', '-a  b\n', 'a\n b\n'],
  ['.. ', '.. a\n', '.. [1] ', '.. note:: ', '.. note::\n\n', '.. _a: ', '.. |a| note:: ', '__ '],
  ['::\n\n', 'a::\n\n  b\n\n', '>>> a\n\n', '= =\n', '== ==\na  b\n', '+-+\n', '+-', 'a\n=\n\n'],
  ['====\n', '\t', '\ta\n', ' ', '\r', '\0', '中', '  a\n\n  -- b\n']
].flat()

/** Texts that grow, or that need a beginning and an end. */
const grown: readonly (readonly [name: string, source: string])[] = [
  ['indentation that grows', lines((at) => `${' '.repeat(at % 500)}- x`)],
  ['quotes within quotes', lines((at) => `${' '.repeat(at)}x\n`)],
  ['terms within terms', lines((at) => `${' '.repeat(at)}x`)],
  ['line blocks within line blocks', lines((at) => `|${' '.repeat(1 + (at % 300))}x`)],
  ['numbers that count', lines((at) => `${at + 1}. x`)],
  ['targets that lead to targets', lines((at) => `.. _a${at}: a${at + 1}_`)],
  ['targets that wait for an address', `${lines((at) => `.. _a${at}:`)}.. _x: y\n`],
  ['a target without an end over many lines', `.. _a${fill(' b\n   c')}`],
  ['a target with many colons', `.. _\`${fill(': ')}`],
  ['a substitution with many bars', `.. |a${fill(' |')}`],
  ['options of a directive', `.. note::\n${fill('   :a: b\n')}`],
  ['arguments of a directive', `.. code::\n${fill('   abc\n')}`],
  ['a name of a field', `:${fill('a:')}`],
  ['an enumerator', `${fill('m')}. x`],
  ['command line options', fill('-a, ')],
  ['a grid of crossings', grid((width) => `${'+-'.repeat(width)}+`)],
  ['a grid of bars', grid((width) => `+${'|+'.repeat(width)}`)],
  ['a simple table with many rows', `== ==\n${fill('a  b\n')}== ==\n`],
  ['a simple table with many columns', `${fill('= ')}=\n${fill('a ')}a\n${fill('= ')}=\n`],
  ['classifiers', `${fill('a : ')}\n  b`],
  ['references without names', `${fill('a__ ')}\n\n${fill('__ b\n')}`]
]

for (const piece of repeated) {
  linear(`of ${JSON.stringify(piece)} take time as their length does`, () => {
    checkPace(fill(piece))
  })
}

for (const [name, source] of grown) {
  linear(`of ${name} take time as their length does`, () => {
    checkPace(source)
  })
}

linear('with ten thousand start-strings that never end are text', () => {
  const source = Array.from({length: 10_000}, (_, at) => `*a${at}`).join(' ')
  assert.equal(outlineOf(source), [`paragraph ${JSON.stringify(source)}`])
})

linear('nested deeper than anybody could read keep what is deeper as text', () => {
  const outline = outlineOf('- '.repeat(2000))
  assert.is(outline.filter((line) => line.trim() === 'list').length, 100)
})

linear('with hundreds of thousands of blocks in a directive are read', () => {
  const source = `.. note::\n\n${'   a\n\n'.repeat(200_000)}`
  const {tree, parseInline} = parseRst(source, {inline: 'unparsed'})
  parseInline()
  const [note] = tree.children
  assert.is(note?.type === 'containerDirective' && note.children.length, 200_000)
})

function checkPace(source: string): void {
  for (const inline of ['parsed', 'unparsed'] as const) {
    const pace = paceOf(source, {inline})
    assert.ok(pace <= mostMilliseconds, `${pace.toFixed(1)} ms for 10 kB, ${inline}`)
  }
}

function fill(piece: string): string {
  return piece.repeat(Math.ceil(size / piece.length))
}

function lines(line: (at: number) => string): string {
  let text = ''
  for (let at = 0; text.length < size; at++) text += `${line(at)}\n`
  return text
}

function grid(row: (halfWidth: number) => string): string {
  const halfWidth = Math.floor(Math.sqrt(size) / 2)
  const border = `+${'-+'.repeat(halfWidth)}`
  return [border, ...Array.from({length: halfWidth * 2}, () => row(halfWidth)), border, ''].join(
    '\n'
  )
}

linear.run()
