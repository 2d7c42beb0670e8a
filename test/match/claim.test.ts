import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {alignOutput} from '../../src/match/align.ts'
import {claimExpectations} from '../../src/match/claim.ts'
import type {Expectation} from '../../src/model/expectation.ts'
import type {PromisedOutput} from '../../src/model/step.ts'
import type {Matcher} from '../../src/seam/matcher.ts'

const claiming = suite('claimExpectations')

function promise(lines: readonly string[], blankLinesAfter = 0): PromisedOutput {
  return {
    lines: lines.map((text, index) => ({text, line: index + 7, column: 3, offset: 100})),
    blankLinesAfter
  }
}

/** Claims `upper: x` for the line `X`. */
const upper: Matcher = {
  name: 'upper',
  claim(expected, {line}) {
    const text = /^upper: (.*)$/.exec(expected)?.[1]
    if (text === undefined) return undefined
    if (text === '') return {unreadable: 'Nothing stands behind `upper:`'}
    return {source: text, line, repeat: 'once', accepts: (actual) => actual === text.toUpperCase()}
  }
}

function claim(lines: readonly string[], isStrict = false): readonly Expectation[] {
  return claimExpectations(promise(lines), [upper], {path: 'guide.md', isStrict}).expectations
}

claiming('asks the matchers, then takes `...`, then takes lines as they are', () => {
  const found = claim(['upper: a', ' ... ', '... and more', 'upper'])
  assert.equal(
    found.map(({source, line, repeat}) => [source, line, repeat]),
    [
      ['upper: a', 7, 'once'],
      [' ... ', 8, 'any'],
      ['... and more', 9, 'once'],
      ['upper', 10, 'once']
    ]
  )
  const accepting = found.map(({accepts}) => ['A', '... and more', 'upper', 'x'].filter(accepts))
  assert.equal(accepting, [['A'], ['A', '... and more', 'upper', 'x'], ['... and more'], ['upper']])
})

const forgiven: readonly (readonly [promised: string, printed: string])[] = [
  ['total 3', 'total 3  \t'],
  ['total 3 \t ', 'total 3'],
  ['total 3', 'total 3\r'],
  ['', '   '],
  ['  ', ''],
  ['upper: a  ', 'A'],
  ['upper: a', 'A \r'],
  ['...  ', 'anything']
]

for (const [promised, printed] of forgiven) {
  const name = `${JSON.stringify(promised)} and ${JSON.stringify(printed)}`
  claiming(`forgives the blanks between ${name}`, () => {
    assert.ok(claim([promised])[0]?.accepts(printed))
  })
  if (promised.trim() === '...') continue
  claiming(`does not forgive them when it is strict: ${name}`, () => {
    assert.is(claim([promised], true)[0]?.accepts(printed), false)
  })
}

for (const [promised, printed] of [
  ['total 3', ' total 3'],
  ['total 3', 'total  3'],
  ['3 passed, 0 failed', '0 passed, 3 failed'],
  ['hello', 'hello world']
] as const) {
  claiming(`tells \`${promised}\` from \`${printed}\``, () => {
    assert.is(claim([promised])[0]?.accepts(printed), false)
  })
}

claiming('lets the blank lines before the next prompt be printed or not', () => {
  const {expectations} = claimExpectations(promise(['a'], 2), [], {
    path: 'guide.md',
    isStrict: false
  })
  assert.equal(
    expectations.map(({source, line, repeat}) => [source, line, repeat]),
    [
      ['a', 7, 'once'],
      ['', 8, 'optional'],
      ['', 9, 'optional']
    ]
  )
  assert.equal(['', ' \r', 'b'].filter(expectations[1]?.accepts ?? Boolean), ['', ' \r'])
})

claiming('reports the lines that a matcher cannot read, where they stand', () => {
  const {expectations, problems} = claimExpectations(promise(['upper: ', 'b']), [upper], {
    path: 'guide.md',
    isStrict: true
  })
  assert.is(expectations.length, 1)
  assert.equal(problems, [
    {
      severity: 'error',
      code: 'unreadable-expectation',
      path: 'guide.md',
      position: {
        start: {line: 7, column: 3, offset: 100},
        end: {line: 7, column: 10, offset: 107}
      },
      message: 'Nothing stands behind `upper:`',
      hint: null
    }
  ])
})

claiming('lets others stand around and between lines that are only a part of the output', () => {
  const part = {...promise(['a', 'c']), isPart: true as const}
  const {expectations} = claimExpectations(part, [], {path: 'guide.md', isStrict: false})
  const accepts = (...lines: readonly string[]): boolean =>
    alignOutput(expectations, lines).isAccepted
  assert.equal(
    [accepts('a', 'c'), accepts('0', 'a', 'b', 'c', 'd'), accepts('c', 'a'), accepts('a')],
    [true, true, false, false]
  )
})

claiming.run()
