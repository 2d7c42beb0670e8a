import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Verdict} from '../../src/model/outcome.ts'
import {summarise} from '../../src/report/summary.ts'
import {recordOf} from './documents.ts'

const summary = suite('summarise')
const green: Verdict = {kind: 'as-written', promised: 'exit only', forgiven: {}}

summary('of one document is its line', () => {
  const {documents} = recordOf([{path: 'a.md', verdicts: [green]}])
  assert.equal(summarise(documents), {
    each: [],
    overall: 'a.md: 1 of 1 step performed, 1 as written'
  })
})

summary('of several documents is a line for each and one for all', () => {
  const {documents} = recordOf([
    {path: 'a.md', verdicts: [green]},
    {path: 'notes.md', verdicts: [], ignoredBlocks: 1},
    {path: 'b.md', verdicts: [green, green]}
  ])
  assert.equal(summarise(documents), {
    each: [
      'a.md: 1 of 1 step performed, 1 as written',
      'notes.md: nothing to run; 1 block ignored',
      'b.md: 2 of 2 steps performed, 2 as written'
    ],
    overall: '3 documents: 3 of 3 steps performed, 3 as written; 1 block ignored'
  })
})

summary('gives many pages with nothing to run one line', () => {
  const pages = Array.from({length: 40}, (_, index) => ({
    path: `page-${index}.md`,
    verdicts: [],
    ignoredBlocks: index % 2
  }))
  const {documents} = recordOf([{path: 'a.md', verdicts: [green]}, ...pages])
  assert.equal(summarise(documents), {
    each: [
      'a.md: 1 of 1 step performed, 1 as written',
      '40 pages: nothing to run; 20 blocks ignored'
    ],
    overall: '41 documents: 1 of 1 step performed, 1 as written; 20 blocks ignored'
  })
})

summary('of no document says so', () => {
  assert.equal(summarise([]), {each: [], overall: '0 documents: nothing to run'})
})

summary.run()
