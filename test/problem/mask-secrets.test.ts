import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Problem} from '../../src/model/problem.ts'
import {formatProblems} from '../../src/problem/frame.ts'
import {problem} from '../../src/problem/problem.ts'

const masking = suite('secrets in the lines that are shown')

const path = 'guide.md'
const text = '$ mysql --password=h7G2kP9xQ4vT shop\n$ vi h7G2\n'

function at(code: 'secret-in-document' | 'never-ends', start: number, end: number): Problem {
  const point = (offset: number) => ({line: 1, column: offset + 1, offset})
  return problem(code, {path, message: 'Look', position: {start: point(start), end: point(end)}})
}

const show = (problems: readonly Problem[]): string =>
  formatProblems(problems, new Map([[path, {path, text}]]), {colours: false})

masking('hides them in their own frame', () => {
  const shown = show([at('secret-in-document', 19, 31)])
  assert.match(
    shown,
    '1 | $ mysql --password=•••••••••••• shop\n  |                    ^^^^^^^^^^^^\n'
  )
})

masking('hides them in the frames of other problems of the line', () => {
  const shown = show([at('never-ends', 0, 31), at('secret-in-document', 19, 31)])
  assert.not.match(shown, 'h7G2')
  assert.match(shown, `${'^'.repeat(31)}\n`)
})

masking('leaves lines alone that hold none', () => {
  assert.match(show([at('never-ends', 0, 31)]), 'h7G2kP9xQ4vT')
})

masking('is quick with very many', () => {
  const many = 'a'.repeat(400_000)
  const problems = Array.from({length: 20_000}, (_, index) =>
    at('secret-in-document', index * 20, index * 20 + 10)
  )
  const started = performance.now()
  const shown = formatProblems(problems, new Map([[path, {path, text: many}]]), {colours: false})
  assert.match(shown, '19900 more problems')
  assert.ok(performance.now() - started < 2000)
})

masking.run()
