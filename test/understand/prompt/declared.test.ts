import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {roleName} from '../../../src/model/role.ts'
import {understandRst} from '../rst.ts'

const declared = suite('prompts that a block declares')

const blocks: readonly (readonly [
  argument: string,
  lines: readonly string[],
  meaning: readonly string[]
])[] = [
  ['bash', ['make', 'make install'], ['you: make', 'you: make install']],
  ['bash $', ['make && \\', '  make install'], ['you: make && \\\n  make install']],
  ['bash #', ['apt-get update'], ['root: apt-get update']],
  ['bash root@web#', ['id'], ['root@web: id']],
  ['bash deployer@web:~/app$', ['id'], ['deployer@web: id']],
  ['text $', ['id'], ['you: id']],
  ['zsh ~/app%', ['id'], ['you: id']],
  ['bash $ auto', ['$ id -u', '1000'], ['you: id -u > 1000']],
  ['bash $,# auto', ['# id -u', '0', '$ id -u'], ['root: id -u > 0', 'you: id -u']],
  ['bash # auto', ['# unheard-of', '$ text'], ['root: unheard-of > $ text']],
  ['bash box>$ auto', ['box>$ id'], ['you: id']],
  ['bash root@web#,$ auto', ['root@web# id', '$ id'], ['root@web: id', 'you: id']],
  ['', ['$ id'], ['you: id']],
  ['', ['id'], ['ignored: data: no prompt, no shell language']],
  ['bash mysql>', ['select 1;'], ["ignored: prompt `mysql>` is no shell's"]],
  ['mysql mysql>', ['select 1;'], ['ignored: data: mysql']],
  ['python >>> auto', ['>>> 1'], ['ignored: data: python']]
]

for (const [argument, lines, meaning] of blocks) {
  declared(`are kept by \`.. prompt:: ${argument}\` around ${lines[0]}`, async () => {
    const {steps, ignored, problems} = await understandRst(
      `.. prompt:: ${argument}`,
      '',
      ...lines.map((line) => `   ${line}`)
    )
    assert.equal(problems, [])
    const typed = steps.map(({role, promise, ...step}) => {
      const output = promise?.lines.map(({text}) => ` > ${text}`).join('') ?? ''
      return `${roleName(role)}: ${'command' in step ? step.command : ''}${output}`
    })
    assert.equal([...typed, ...ignored.map(({because}) => `ignored: ${because}`)], meaning)
  })
}

declared('say where a host stands', async () => {
  const {steps} = await understandRst('.. prompt:: bash root@web#', '', '   id')
  assert.equal(steps[0]?.rolePosition, {
    start: {line: 1, column: 23, offset: 22},
    end: {line: 1, column: 26, offset: 25}
  })
})

declared.run()
