import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'

const annotation = suite('annotations')

const transcript = ['```console', '$ ls', '$ pwd', '```']

const performed: readonly [annotation: string, options: object][] = [
  ['exit=3', {exit: 3}],
  ['exit=any', {exit: 'any'}],
  ['timeout=500ms', {timeout: 500}],
  ['timeout=1m30s', {timeout: 90_000}],
  ['timeout="1h"', {timeout: 3_600_000}],
  ['skip=recursive', {skip: 'recursive'}],
  ['skip="needs a {second} machine"', {skip: 'needs a {second} machine'}],
  ['exit=1 .slow .disk', {exit: 1, tags: ['slow', 'disk']}],
  ['.slow tag=disk tag=net', {tags: ['slow', 'disk', 'net']}],
  ['tag=disk,net', {tags: ['disk', 'net']}],
  ['cwd="/srv/my app"', {cwd: '/srv/my app'}],
  ['env="LANG=C"', {env: {LANG: 'C'}}],
  [`env="LANG=C EMPTY= NAME='two words'"`, {env: {LANG: 'C', EMPTY: '', NAME: 'two words'}}],
  ['shell=fish', {shell: 'fish'}],
  ['shell=/opt/bin/bash', {shell: '/opt/bin/bash'}],
  ['expect=any', {expect: 'any'}]
]

for (const [text, options] of performed) {
  annotation(`performs ${text} in a comment, at a fence and around blocks`, async () => {
    const places = [
      [`<!-- as-written: ${text} -->`, ...transcript],
      [`<!--as-written:${text}-->`, '', '<!-- another comment -->', ...transcript],
      [`\`\`\`console {${text}}`, ...transcript.slice(1)],
      [`\`\`\`console{${text}}`, ...transcript.slice(1)],
      [`~~~console {1,3} {${text}}`, '$ ls', '$ pwd', '~~~'],
      [`:::step{${text}}`, ...transcript, ':::'],
      [
        '> - x',
        '>',
        `>   <!-- as-written: ${text} -->`,
        '>   ~~~console',
        '>   $ ls',
        '>   $ pwd',
        '>   ~~~'
      ]
    ]
    for (const lines of places) {
      const {steps, problems} = await understandMarkdown(...lines)
      assert.equal(showProblems(lines, problems), [])
      assert.equal(
        steps.map((step) => step.options),
        [options, options],
        lines[0]
      )
    }
  })
}

annotation('gives a name to the first step of its block', async () => {
  for (const lines of [
    ['```console {#list .a}', ...transcript.slice(1)],
    ['<!-- as-written: #list .a -->', ...transcript],
    [':::step[List]{#list .a}', '```ini', '```', ...transcript, ':::']
  ]) {
    const {steps} = await understandMarkdown(...lines)
    assert.equal(
      steps.map(({options}) => options),
      [{id: 'list', tags: ['a']}, {tags: ['a']}]
    )
  }
})

annotation('makes a step of a person of `manual`', async () => {
  for (const lines of [
    ['```console {manual}', '$ nano x', 'a', '```'],
    ['<!-- as-written: manual -->', '```sh', 'nano x', '```'],
    [':::manual', '```sh', 'nano x', '```', ':::'],
    [':::manual[By hand]{timeout=5m}', '> ```', '> nano x', '> ```', ':::']
  ]) {
    const {steps, problems} = await understandMarkdown(...lines)
    assert.equal(problems, [])
    assert.equal(
      steps.map(({kind, command, promise, options}) => [kind, command, promise, options.manual]),
      [['manual', 'nano x', null, true]]
    )
  }
})

const roles: readonly [said: string, prompt: string, user: string | null, host: string | null][] = [
  ['root@web', '$', 'root', 'web'],
  ['root', '$', 'root', null],
  ['@web', '$', null, 'web'],
  ['root', 'bob@db $', 'root', 'db'],
  ['@web', 'bob@db $', 'bob', 'web']
]

for (const [said, prompt, user, host] of roles) {
  annotation(`lets role=${said} decide over \`${prompt}\``, async () => {
    const lines = [`\`\`\`console {role=${said}}`, `${prompt} ls`, '```']
    const {steps} = await understandMarkdown(...lines)
    assert.equal(steps[0]?.role, {user, host})
    const place = steps[0]?.rolePosition
    const marked = lines.join('\n').slice(place?.start.offset, place?.end.offset)
    assert.is(marked, host === 'db' ? 'db' : said)
  })
}

annotation('lets what is said nearer win', async () => {
  const {steps, problems} = await understandMarkdown(
    ':::step{timeout=5m role=root@web .a exit=1}',
    ':::step{timeout=6m}',
    '<!-- as-written: role=bob .b -->',
    '```console {exit=2}',
    '$ ls',
    '$ cat x',
    '[3]',
    '```',
    ':::',
    ':::'
  )
  assert.equal(problems, [])
  assert.equal(
    steps.map(({role, options}) => [role, options]),
    [
      [
        {user: 'bob', host: 'web'},
        {timeout: 360_000, exit: 2, tags: ['a', 'b']}
      ],
      [
        {user: 'bob', host: 'web'},
        {timeout: 360_000, exit: 3, tags: ['a', 'b']}
      ]
    ]
  )
})

annotation('merges several comments before a block', async () => {
  const {steps, problems} = await understandMarkdown(
    '<!-- as-written: exit=1 --> <!-- note --> <!-- as-written: .b -->',
    '<!-- as-written:',
    '  timeout=5m',
    '-->',
    '',
    '<!-- as-written: .a -->',
    '```console {#x}',
    '$ ls',
    '```'
  )
  assert.equal(problems, [])
  assert.equal(steps[0]?.options, {id: 'x', exit: 1, timeout: 300_000, tags: ['b', 'a']})
})

annotation.run()
