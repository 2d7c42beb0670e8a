import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {formatPlan} from '../../../src/plan/text/text.ts'
import {planOf} from '../plan-of.ts'

const view = suite('a plan as an operator reads it')

async function show(lines: readonly string[], targets: Record<string, string> = {}) {
  const plan = await planOf(
    {'guide.md': `${lines.join('\n')}\n`},
    {targets: {web: 'local', ...targets}, aliases: {wbe: 'web'}}
  )
  const [head, ...shown] = formatPlan(plan, {errors: 0, missingTargets: []}).split('\n')
  assert.is(head, 'on local')
  return shown.slice(2, -1)
}

view('tells roles and their targets first, then steps under their titles', async () => {
  assert.equal(
    await show([
      '# Guide',
      '```console',
      '$ ls | wc -l',
      '3',
      '```',
      '## Then',
      '```console {exit=1}',
      'root@web # false',
      'root@wbe # true',
      '```'
    ]),
    [
      '  you       local  1 step',
      '  root@web  local  2 steps, written `root@wbe`',
      '',
      '    3   you       ls | wc -l  → 1 line',
      '',
      '  Then',
      '    8   root@web  false       → exit 1',
      '    9   root@web  true        → exit 1',
      '  3 of 3 steps would run; 0 blocks ignored'
    ]
  )
})

view('says once why nobody plays a role', async () => {
  assert.equal(await show(['```console', 'root@db # true', 'root@db # false', '```']), [
    '  root@db  nowhere  2 steps: no target is configured for host `db`',
    '',
    '    2 – root@db  true',
    '    3 – root@db  false',
    '  0 of 2 steps would run; 0 blocks ignored'
  ])
})

view('says of a step what is not plain', async () => {
  assert.equal(
    await show([
      '```console',
      '$ vi /etc/hosts',
      '$ rm -rf /opt',
      '```',
      '```console {background skip="later"}',
      '$ serve',
      '```',
      '```console {background ready=delay:1s}',
      '$ serve --all',
      '```',
      '```ini',
      'a',
      '```',
      '```ini',
      'b',
      '```'
    ]),
    [
      '  you  local  4 steps',
      '',
      '    2 – you  vi /etc/hosts  `vi` wants a person at the keyboard',
      '    3   you  rm -rf /opt    deletes all of `/opt`',
      '    6 – you  serve          later',
      '    9   you  serve --all    runs on',
      '  2 of 4 steps would run; 2 blocks ignored',
      '    lines 12, 15: data: ini'
    ]
  )
})

view('aligns wide characters, and prints nothing that a terminal would obey', async () => {
  assert.equal(await show(['```console', '$ echo 安装', '安装', '$ echo a\u001b[2J', 'a', '```']), [
    '  you  local  2 steps',
    '',
    '    2   you  echo 安装    → 1 line',
    '    4   you  echo a^[[2J  → 1 line',
    '  2 of 2 steps would run; 0 blocks ignored'
  ])
})

view('keeps remarks near short commands where others are long', async () => {
  const long = `echo ${'very '.repeat(12)}long`
  const [, , first, second] = await show(['```console', `$ ${long}`, 'x', '$ true', 'y', '```'])
  assert.is(first, `    2   you  ${long}  → 1 line`)
  assert.is(second, '    4   you  true  → 1 line')
})

view.run()
