import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'

const transcript = suite('doubts about transcripts')

const doubts: readonly [name: string, lines: readonly string[], problems: readonly string[]][] = [
  ['no prompt at all', ['npm install', 'npm test'], ['no-prompt 2:1 npm install']],
  ['only comments', ['# This is how'], ['no-prompt 2:1 # This is how']],
  [
    'lines before the first prompt',
    ['Last login: Mon', '', 'from x', '$ ls'],
    ['no-prompt 2:1 Last login: Mon']
  ],
  ['lines below an empty prompt', ['$ ls', '$', 'a'], ['no-prompt 4:1 a']],
  [
    'a command of root beside `$ `',
    ['# su ponytracker', '$ ls'],
    ['ambiguous-prompt 2:1 # su ponytracker']
  ],
  [
    'an unknown command of root',
    ['# frobnicate --all'],
    ['ambiguous-prompt 2:1 # frobnicate --all']
  ],
  [
    'an unknown command among those of root',
    ['# id', '# frobnicate --all'],
    ['ambiguous-prompt 3:1 # frobnicate --all']
  ],
  ['an open quote', ["$ echo don't", '$ ls'], ["unfinished-command 2:3 echo don't"]],
  ['an open here-document', ['$ cat <<EOF', 'a'], ['unfinished-command 2:3 cat <<EOF']],
  ['a comment beside `$ `', ['# make sure it runs', '$ ls'], []],
  ['output like a command of root', ['$ cat x', 'a', '# apt-get install', 'b'], []]
]

for (const [name, lines, problems] of doubts) {
  transcript(`reports ${name}`, async () => {
    const document = ['```console', ...lines, '```']
    const runbook = await understandMarkdown(...document)
    assert.equal(showProblems(document, runbook.problems), problems)
  })
}

transcript.run()
