import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const kind = suite('kinds of blocks')

const blocks: readonly [fence: string, lines: readonly string[], meaning: string][] = [
  ['console', ['$ ls'], 'prompt: ls'],
  ['shell-session', ['$ ls'], 'prompt: ls'],
  ['sh-session', ['$ ls'], 'prompt: ls'],
  ['Terminal', ['$ ls'], 'prompt: ls'],
  ['bash', ['ls'], 'language: ls'],
  ['SH', ['ls'], 'language: ls'],
  ['shell', ['ls'], 'language: ls'],
  ['zsh', ['ls'], 'language: ls'],
  ['fish', ['ls'], 'language: ls'],
  ['ksh', ['ls'], 'language: ls'],
  ['bash', ['', '$ ls', 'a'], 'prompt: ls'],
  ['bash', ['root@web # ls', 'a'], 'prompt: ls'],
  ['bash', ['# List them', '$ ls', 'a'], 'prompt: ls'],
  ['bash', ['# apt-get install x', 'ls'], 'language: ls'],
  ['', ['$ ls', 'a'], 'prompt: ls'],
  ['', ['[ftsender@web deploy]$ ls'], 'prompt: ls'],
  ['', ['# apt-get install x'], 'prompt: apt-get install x'],
  ['', ['# include the server settings'], 'data: no prompt, no shell language'],
  ['', ['npm install'], 'inferred: npm install'],
  ['', ['ssh-rsa AAAAB3Nz deployer@web.example.org'], 'data: no prompt, no shell language'],
  ['ini', ['[program:app]'], 'data: ini'],
  ['text', ['$ ls'], 'data: text'],
  ['c++', ['int main() {}'], 'data: c++'],
  ['console', ['', ' '], 'empty'],
  ['bash', [], 'empty'],
  ['console', ['npm install'], 'no command behind a prompt'],
  ['console', ['$'], 'no command behind a prompt'],
  ['{.bash hl_lines="2"}', ['ls'], 'language: ls'],
  ['{.python}', ['import os'], 'data: no prompt, no shell language'],
  ['bash{1,3}', ['ls'], 'language: ls'],
  ['js{1,3}', ['ls()'], 'data: js'],
  ['{timeout=5m}', ['make'], 'annotation: make'],
  ['{timeout=5m}', ['$ make'], 'prompt: make'],
  ['{#make}', ['make'], 'inferred: make']
]

for (const [fence, lines, meaning] of blocks) {
  kind(`understands \`\`\`${fence} ${JSON.stringify(lines)} as ${meaning}`, async () => {
    const {steps, ignored} = await understandMarkdown(`\`\`\`${fence}`, ...lines, '```')
    const meanings = [
      ...steps.map(({why, command}) => `${why}: ${command}`),
      ...ignored.map(({because}) => because)
    ]
    assert.equal(meanings, [meaning])
  })
}

kind('takes an indented block with a prompt for a transcript', async () => {
  const {steps} = await understandMarkdown('Type', '', '    $ ls', '    a')
  assert.equal([steps[0]?.command, steps[0]?.promise?.lines[0]?.text], ['ls', 'a'])
})

kind('never runs what stands in a comment', async () => {
  const {steps, ignored} = await understandMarkdown('<!--', '```console', '$ ls', '```', '-->')
  assert.equal([...steps, ...ignored], [])
})

kind('lists every block that is not run, in order and by the lines of its content', async () => {
  const {ignored} = await understandMarkdown(
    '```ini',
    '[a]',
    'b = c',
    '```',
    '',
    '> ```',
    '> text',
    '> ```',
    '',
    '```json',
    '```'
  )
  assert.equal(ignored, [
    {line: 2, endLine: 3, because: 'data: ini'},
    {line: 7, endLine: 7, because: 'data: no prompt, no shell language'},
    {line: 10, endLine: 11, because: 'data: json'}
  ])
})

kind.run()
