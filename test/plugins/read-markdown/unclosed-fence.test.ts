import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readMarkdown} from '../../../plugins/read-markdown/index.ts'

const fences = suite('fences of Markdown')

function problemsOf(text: string): readonly string[] {
  return readMarkdown
    .read({path: 'guide.md', text})
    .problems.map(({severity, code, position, message}) => {
      const {line, column} = position?.start ?? {line: 0, column: 0}
      return `${line}:${column} ${severity} ${message} [${code}]`
    })
}

const closed: readonly string[] = [
  '```\n$ ls\n```',
  '~~~~console\n```\n~~~~~~  \n',
  '> - ```\n>   a\n>   ```\n',
  '```\n```',
  '    ```\n    $ ls',
  '`````\n```\n`````'
]

for (const text of closed) {
  fences(`finds nothing wrong with ${JSON.stringify(text)}`, () => {
    assert.equal(problemsOf(text), [])
  })
}

const toTheEnd =
  'This block is never closed: it goes on to the end of the document [unclosed-fence]'

const unclosed: readonly (readonly [text: string, problem: string])[] = [
  ['# Install\n\n```console\n$ ls\n', `3:1 error ${toTheEnd}`],
  ['```\nls', `1:1 error ${toTheEnd}`],
  ['```{.bash}\nls', `1:1 error ${toTheEnd}`],
  ['``` Shell-Session {#go}\nls', `1:1 error ${toTheEnd}`],
  ['```', `1:1 error ${toTheEnd}`],
  ['  ~~~yaml\na: b\n```', `1:3 warning ${toTheEnd}`],
  ['````\nls\n```', `1:1 error ${toTheEnd}`],
  ['```\nls\n    ```', `1:1 error ${toTheEnd}`],
  ['```\n> ```\n', `1:1 error ${toTheEnd}`],
  [
    '1. a\n   ```console\n   $ ls\n\n2. b\n',
    '2:4 error This block is never closed: only the end of the list item around it ends it, after line 4 [unclosed-fence]'
  ],
  [
    '> ```json\n> {}\n\nb',
    '1:3 warning This block is never closed: only the end of the quote around it ends it, after line 2 [unclosed-fence]'
  ],
  [
    ':::step\n```\nls\n:::\n',
    '2:1 error This block is never closed: only the end of the directive around it ends it, after line 3 [unclosed-fence]'
  ]
]

for (const [text, expected] of unclosed) {
  fences(`reports the fence that is open in ${JSON.stringify(text)}`, () => {
    assert.equal(problemsOf(text), [expected])
  })
}

fences('reports open fences in the order of the document', () => {
  assert.equal(
    problemsOf('- ```\n  a\n- ```\n  b\n\n```').map((problem) => problem.slice(0, 3)),
    ['1:3', '3:3', '6:1']
  )
})

fences('points at the opening fence and says how to close it', () => {
  const [found] = readMarkdown.read({path: 'guide.md', text: 'a\n\n ~~~~sh\nls\n'}).problems
  assert.equal(found?.position, {
    start: {line: 3, column: 2, offset: 4},
    end: {line: 3, column: 6, offset: 8}
  })
  assert.is(found?.hint, 'close it with a line that holds only ~~~~, indented as this one is')
})

fences.run()
