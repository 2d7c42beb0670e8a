import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {annotationKeys} from '../../../src/understand/annotation/keys.ts'
import {showProblems, understandMarkdown} from '../markdown.ts'

const annotation = suite('problems of annotations')

const transcript = ['```console', '$ ls', '$ pwd', '```']

const before = (comment: string): readonly string[] => [comment, ...transcript]
const behind = (braces: string): readonly string[] => [`\`\`\`console ${braces}`, '$ ls', '```']

const broken: readonly [lines: readonly string[], problems: readonly string[]][] = [
  [before('<!-- as-written: timeout=soon -->'), ['malformed-annotation 1:26 soon']],
  [before('<!-- as-written: timeout="5 m" -->'), ['malformed-annotation 1:27 5 m']],
  [before('<!-- as-written: timeout=0s -->'), ['malformed-annotation 1:26 0s']],
  [before('<!-- as-written: timeout -->'), ['malformed-annotation 1:18 timeout']],
  [before('<!-- as-written: timeout= -->'), ['malformed-annotation 1:18 timeout=']],
  [before('<!-- as-written: exit=300 -->'), ['malformed-annotation 1:23 300']],
  [before('<!-- as-written: exit=-1 -->'), ['malformed-annotation 1:23 -1']],
  [before('<!-- as-written: skip -->'), ['malformed-annotation 1:18 skip']],
  [before('<!-- as-written: skip="" -->'), ['malformed-annotation 1:18 skip=""']],
  [before('<!-- as-written: skip="a -->'), ['malformed-annotation 1:23 "a ']],
  [before('<!-- as-written: manual=yes -->'), ['malformed-annotation 1:25 yes']],
  [before('<!-- as-written: role=a@b@c -->'), ['malformed-annotation 1:23 a@b@c']],
  [before('<!-- as-written: {timeout=5m} -->'), ['malformed-annotation 1:18 {timeout=5m}']],
  [before('<!-- as-written: -->'), ['malformed-annotation 1:1 <!-- as-written: -->']],
  [before('<!-- as-written: exit=1 exit=2 -->'), ['malformed-annotation 1:25 exit=2']],
  [before('<!-- as-written: #a #b -->'), ['malformed-annotation 1:21 #b']],
  [
    ['<!-- as-written: exit=1 -->', '```console {exit=2}', '$ ls', '```'],
    ['malformed-annotation 2:13 exit=2']
  ],
  [['```sh {#a}', 'ls', '```', '```sh {#a}', 'ls', '```'], ['malformed-annotation 4:8 #a']],
  [before('<!-- as-written: timeuot=5s -->'), ['unknown-annotation 1:18 timeuot']],
  [before('<!-- as-written: wibble -->'), ['unknown-annotation 1:18 wibble']],
  [
    [
      '> 1. x',
      '>',
      '>    <!-- as-written: exit=1',
      '>      wibble -->',
      '>    ~~~console',
      '>    $ ls',
      '>    ~~~'
    ],
    ['unknown-annotation 4:8 wibble']
  ],
  [behind('{#a timeuot=5s}'), ['unknown-annotation 1:16 timeuot']],
  [behind('{timeout=5m wibble}'), ['unknown-annotation 1:24 wibble']],
  [behind('{timeout=soon}'), ['malformed-annotation 1:21 soon']],
  [behind('{timeout=5m'), ['malformed-annotation 1:12 {']],
  [behind('{skip="a}'), ['malformed-annotation 1:18 "a}']],
  [behind('{timeout=5m "x"}'), ['malformed-annotation 1:24 "x"']],
  [behind('{timeuot=5s}'), ['near-annotation 1:13 timeuot']],
  [behind('{1,3} {skp="x"}'), ['near-annotation 1:19 skp']],
  [before('<!-- as_written: exit=1 -->'), ['near-annotation 1:1 <!-- as_written: exit=1 -->']],
  [before('<!-- as-writen: exit=1 -->'), ['near-annotation 1:1 <!-- as-writen: exit=1 -->']],
  [
    ['<!-- as-written: exit=1 -->', 'Text', '', ...transcript],
    ['misplaced-annotation 1:1 <!-- as-written: exit=1 -->']
  ],
  [
    ['<!-- as-written: exit=1 -->', '', '- x', '', '  ```sh', '  ls', '  ```'],
    ['misplaced-annotation 1:1 <!-- as-written: exit=1 -->']
  ],
  [
    [...transcript, '<!-- as-written: exit=1 -->'],
    ['misplaced-annotation 5:1 <!-- as-written: exit=1 -->']
  ],
  [
    ['Text <!-- as-written: exit=1 -->', '', ...transcript],
    ['misplaced-annotation 1:6 <!-- as-written: exit=1 -->']
  ],
  [
    ['<div>', '<!-- as-written: exit=1 -->', '</div>', '', ...transcript],
    ['misplaced-annotation 2:1 <!-- as-written: exit=1 -->']
  ],
  [
    ['<!-- as-written: exit=1 -->', '```json', '{}', '```'],
    ['misplaced-annotation 1:1 <!-- as-written: exit=1 -->']
  ],
  [[':::step{exit=1}', 'Text', ':::'], ['misplaced-annotation 1:1 :::step{exit=1}']],
  [['> :::step{exit=300}', '> ```sh', '> ls', '> ```', '> :::'], ['malformed-annotation 1:16 300']],
  [[':::step{timeout="5m}', ...transcript, ':::'], ['malformed-annotation 1:1 :::step']],
  [['Text', '::: manual {.a}', 'x'], ['malformed-annotation 2:1 ::: manual']],
  [
    [':::choice{name=server}', '```sh', 'ls', '```', ':::'],
    ['malformed-annotation 1:1 :::choice{name=server}']
  ],
  [
    ['---', 'title: x', 'as-written:', '  timeuot: 5m', '---', ...transcript],
    ['unknown-annotation 4:3 timeuot']
  ],
  [
    ['<!-- as-written: exit=1', '', '```sh', 'ls', '```'],
    ['malformed-annotation 1:1 <!-- as-written: exit=1\n\n```sh\nls\n```']
  ]
]

for (const [lines, expected] of broken) {
  annotation(`reports ${expected[0]} in ${JSON.stringify(lines[0])}`, async () => {
    const {problems} = await understandMarkdown(...lines)
    const shown = showProblems(lines, problems).filter((each) => !each.startsWith('unclosed'))
    assert.equal(shown, expected)
  })
}

for (const [name, key] of annotationKeys) {
  if (key.read !== undefined) continue
  annotation(`refuses \`${name}\`, which comes later`, async () => {
    for (const value of ['', '=x', '="x y"']) {
      const lines = before(`<!-- as-written: .a ${name}${value} -->`)
      const {problems} = await understandMarkdown(...lines)
      assert.equal(showProblems(lines, problems), [`unsupported-annotation 1:21 ${name}`])
      assert.is(problems[0]?.severity, 'error')
    }
  })
}

annotation('says what was probably meant, and what is allowed', async () => {
  const {problems} = await understandMarkdown(...before('<!-- as-written: timeuot=5s -->'))
  assert.is(problems[0]?.message, 'Unknown key `timeuot`')
  assert.is(problems[0]?.hint, 'did you mean `timeout`?')
  const far = await understandMarkdown(...before('<!-- as-written: xyzzy=5s -->'))
  assert.match(far.problems[0]?.hint ?? '', /^allowed are `#id`, `\.tag`, `role`, .* and `\w+`$/)
})

annotation('says what a value must look like', async () => {
  const {problems} = await understandMarkdown(...before('<!-- as-written: exit=300 -->'))
  assert.is(problems[0]?.message, '`exit` takes a number from 0 to 255, or `any`, not `300`')
})

annotation('finds its places in documents with carriage returns', async () => {
  const lines = [
    'Text\r',
    '\r',
    '<!-- as-written: exit=1\r',
    '  wibble -->\r',
    '```sh\r',
    'ls\r',
    '```\r'
  ]
  const {problems, steps} = await understandMarkdown(...lines)
  assert.equal(showProblems(lines, problems), ['unknown-annotation 4:3 wibble'])
  assert.equal(steps[0]?.options, {exit: 1})
})

annotation.run()
