import type {Environment, Role, Runbook, Step} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {planJson} from '../../src/plan/json.ts'
import {planRunbook} from '../../src/plan/plan.ts'
import {formatPlan} from '../../src/plan/text/text.ts'
import {documentOf} from '../run/scripted-target.ts'

const planning = suite('planRunbook')

const local: Environment = {
  name: 'local',
  target: 'local',
  targets: {laptop: 'local'},
  inPlace: false
}

function plan(
  steps: readonly Step[],
  options: {isPerforming?: boolean; environment?: Environment} = {}
) {
  const runbook: Runbook = {
    path: 'guide.md',
    syntax: 'markdown',
    title: 'Guide',
    steps,
    ignored: [],
    problems: []
  }
  return planRunbook(runbook, {
    environment: options.environment ?? local,
    isPerforming: options.isPerforming ?? true,
    refuse: (target: string, role: Role) =>
      target === 'local' && role.user === 'deployer' ? '`local` types as `root` only' : undefined,
    claim: () => ({expectations: [], problems: []})
  })
}

function step(command: string, role: Role, options: Step['options'] = {}): Step {
  const [planned] = documentOf([{command, options}]).steps
  return {...(planned?.step as Step), role}
}

planning('binds a step without a host, and a host that the environment names', () => {
  const planned = plan([
    step('a', {user: null, host: null}),
    step('b', {user: 'root', host: 'laptop'})
  ])
  assert.equal(
    planned.steps.map(({target, notRun}) => [target, notRun]),
    [
      ['local', null],
      ['local', null]
    ]
  )
  assert.equal(planned.problems, [])
})

planning('stops `run` and `verify` at an unbound host, and warns in a plan', () => {
  const steps = [
    step('adduser ftsender', {user: 'root', host: 'new-server'}),
    step('id', {user: 'root', host: 'new-server'})
  ]
  const performing = plan(steps)
  assert.equal(
    performing.problems.map(({code, severity, message}) => [code, severity, message]),
    [['unbound-host', 'error', 'No target is configured for host `new-server`']]
  )
  assert.equal(
    plan(steps, {isPerforming: false}).problems.map(({severity}) => severity),
    ['warning']
  )
  assert.is(performing.roles[0]?.target, null)
})

planning('leaves steps without a host unbound where the environment does not say', () => {
  const staging: Environment = {name: 'staging', target: null, targets: {}, inPlace: false}
  const planned = plan([step('id', {user: null, host: null})], {environment: staging})
  assert.equal(
    planned.problems.map(({code, message}) => [code, message]),
    [['unbound-host', 'No target is configured for steps without a host']]
  )
  assert.equal(planned.steps[0]?.notRun, {
    reason: 'blocked',
    because: 'no target is configured for steps without a host'
  })
})

planning('takes `*` for every other host', () => {
  const sandbox: Environment = {
    name: 'sandbox',
    target: 'sandbox',
    targets: {'*': 'sandbox'},
    inPlace: false
  }
  const planned = plan([step('id', {user: 'root', host: 'new-server'})], {environment: sandbox})
  assert.is(planned.steps[0]?.target, 'sandbox')
})

planning('refuses a role that the target cannot play, once, with the number of its steps', () => {
  const deployer = {user: 'deployer', host: null}
  const planned = plan([step('id', deployer), step('cd ~', deployer)])
  assert.equal(
    planned.problems.map(({code, message}) => [code, message]),
    [['foreign-role', '2 steps are typed by `deployer`, and `local` types as `root` only']]
  )
})

planning('does not ask for the role of steps that are never typed', () => {
  const planned = plan([
    step('id', {user: 'deployer', host: null}, {skip: 'needs a second machine'})
  ])
  assert.equal(planned.problems, [])
  assert.equal(planned.steps[0]?.notRun, {reason: 'skipped', because: 'needs a second machine'})
})

planning('writes the stable form', () => {
  const json = planJson({
    environment: local,
    documents: [plan([step('id -un', {user: 'root', host: 'laptop'})])]
  })
  assert.equal(JSON.parse(JSON.stringify(json)), {
    format: 'as-written/plan@1',
    environment: 'local',
    documents: [
      {
        path: 'guide.md',
        syntax: 'markdown',
        title: 'Guide',
        roles: [{role: 'root@laptop', user: 'root', host: 'laptop', target: 'local', steps: 1}],
        variables: [],
        choices: [],
        steps: [
          {
            id: 'step-0',
            kind: 'command',
            line: 1,
            endLine: 1,
            column: 1,
            section: [],
            user: 'root',
            host: 'laptop',
            command: 'id -un',
            expected: null,
            file: null,
            why: 'prompt',
            trust: 'sure',
            runs: true,
            needs: [],
            choice: null,
            options: {}
          }
        ],
        ignored: [],
        problems: []
      }
    ]
  })
})

planning('shows an operator who types what, and why the rest is not run', () => {
  const documents = [
    plan([
      step('id -un', {user: 'root', host: 'laptop'}),
      step('reboot', {user: null, host: null}, {skip: 'dangerous'})
    ])
  ]
  const text = formatPlan({environment: local, documents}, {errors: 0, missingTargets: []})
  assert.match(text, 'on local\n')
  assert.match(text, '1   root@laptop  id -un\n')
  assert.match(text, '1 – you          reboot  dangerous\n')
  assert.match(text, '1 of 2 steps would run; 0 blocks ignored')
})

planning('shows an operator what keeps a plan from being performed', () => {
  const documents = [plan([step('id -un', {user: 'root', host: 'laptop'})])]
  const obstacles = {errors: 2, missingTargets: ['sandbox']}
  const text = formatPlan({environment: local, documents}, obstacles)
  assert.match(text, 'on local: this version cannot open `sandbox` yet\n')
  assert.match(text, 'none of 1 step runs until 2 problems are solved; 0 blocks ignored')
})

const root = {user: 'root', host: 'laptop'}
const deployer = {user: 'deployer', host: 'laptop'}

planning('lets a role type that an earlier step leads to, though no terminal opens for it', () => {
  const planned = plan([
    step('su - deployer', root),
    step('id', deployer),
    step('ssh deployer@192.0.2.7', deployer),
    step('id', {user: 'deployer', host: 'web'}),
    step('id', {user: 'root', host: 'web'})
  ])
  const from = {target: 'local', role: root}
  assert.equal(
    planned.steps.map(({way, target, goesTo}) => [target, way, goesTo]),
    [
      ['local', undefined, undefined],
      ['local', from, undefined],
      ['local', from, '192.0.2.7'],
      [null, from, undefined],
      [null, undefined, undefined]
    ]
  )
  assert.equal(
    planned.problems.map(({code, message}) => [code, message]),
    [['unbound-host', 'No target is configured for host `web`']]
  )
})

planning('takes no shell for entered that ended by itself, comes later, or is never run', () => {
  for (const steps of [
    [step("su deployer -c 'id'", root), step('id', deployer)],
    [step('id', deployer), step('su deployer', root)],
    [step('su deployer', root, {skip: 'not here'}), step('id', deployer)],
    [step('su deployer', {user: 'root', host: null}), step('id', {user: 'deployer', host: 'web'})]
  ]) {
    const [problem] = plan(steps).problems
    assert.ok(problem?.code === 'foreign-role' || problem?.code === 'unbound-host')
  }
})

planning.run()
