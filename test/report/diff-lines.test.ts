import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {diffLines} from '../../src/report/diff-lines.ts'

const lines = suite('diffLines')

lines('puts line numbers, signs and texts under each other', () => {
  const shown = diffLines([
    {kind: 'fold', line: null, text: '3 equal lines'},
    {kind: 'same', line: 9, text: 'Reading package lists...'},
    {kind: 'missing', line: 10, text: '3 newly installed'},
    {kind: 'unexpected', line: null, text: '4 newly installed'},
    {kind: 'elided', line: 11, text: '...'}
  ])
  assert.equal(
    shown.map(({text}) => text),
    [
      '     3 equal lines',
      ' 9   Reading package lists...',
      '10 - 3 newly installed',
      '   + 4 newly installed',
      '11   ...'
    ]
  )
})

lines('takes as many rows as there are', () => {
  const row = {kind: 'unexpected', line: null, text: 'y'} as const
  assert.is(diffLines(Array.from({length: 300_000}, () => row)).length, 300_000)
})

lines.run()
