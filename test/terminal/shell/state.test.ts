import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Mark} from '../../../src/terminal/shell/mark.ts'
import {leave, type Reaction, react, type ShellState} from '../../../src/terminal/shell/state.ts'

const states = suite('react')

const shell = 4711
const report = {exit: 2, directory: '/srv'}
const starting: ShellState = {kind: 'starting', within: null}
const entering: ShellState = {kind: 'starting', within: 5}
const idle: ShellState = {kind: 'idle'}
const sent: ShellState = {kind: 'sent', sequence: 5, isDisturbed: false}
const disturbed: ShellState = {kind: 'sent', sequence: 5, isDisturbed: true}
const running: ShellState = {kind: 'running', sequence: 5, isNudged: false}
const nudged: ShellState = {kind: 'running', sequence: 5, isNudged: true}
const done: ShellState = {kind: 'done', sequence: 5, report}
const gone: ShellState = {kind: 'gone'}

const begun = (sequence: number): Mark => ({kind: 'begun', sequence})
const over = (sequence: number): Mark => ({kind: 'done', sequence, ...report})
const ready = (sequence: number, exit = 2, process = shell): Mark => ({
  kind: 'ready',
  sequence,
  process,
  exit,
  directory: '/srv'
})
const ended: Mark = {kind: 'ended', exit: 9}

const nothing: Reaction = {kind: 'nothing'}
const complete: Reaction = {kind: 'complete', report}
const breakOff: Reaction = {kind: 'break-off', report}

type Rule = readonly [
  rule: string,
  from: ShellState,
  mark: Mark,
  to: ShellState,
  reaction: Reaction
]

const rules: readonly Rule[] = [
  [
    'a shell that answers is open',
    starting,
    ready(0),
    idle,
    {kind: 'opened', process: shell, report}
  ],
  [
    'a shell that says what it is is introduced',
    entering,
    {kind: 'greeted', family: 'zsh'},
    entering,
    {kind: 'introduce', family: 'zsh'}
  ],
  [
    'a shell says who it is',
    entering,
    {kind: 'identified', user: 'root', host: 'vm', shell: 'dash'},
    entering,
    {kind: 'identify', identity: {user: 'root', host: 'vm', shell: 'dash'}}
  ],
  ['the first answer is no command', entering, begun(5), entering, nothing],
  ['a command begins', sent, begun(5), running, {kind: 'begun'}],
  ['it comes to its end', running, over(5), done, {kind: 'await-ready', report}],
  ['the next line is typed', sent, {kind: 'accepted'}, sent, {kind: 'type-on'}],
  ['no line is typed to a disturbed shell', disturbed, {kind: 'accepted'}, disturbed, nothing],
  ['a disturbed shell dropped the command', disturbed, ready(4), idle, breakOff],
  ['a disturbed shell performs it after all', disturbed, begun(5), running, {kind: 'begun'}],
  ['no line is typed to a command that runs', running, {kind: 'accepted'}, running, nothing],
  ['the shell is ready again', done, ready(5, 7), idle, complete],
  ['it was interrupted', running, ready(5), idle, breakOff],
  ['it could not say that it began', sent, ready(5), idle, breakOff],
  ['a prompt of before is nudged', running, ready(4), nudged, {kind: 'nudge'}],
  ['a nudged shell is ready', nudged, ready(5), idle, breakOff],
  ['it is nudged once', nudged, ready(4), nudged, nothing],
  ['the prompt of a child is not', running, ready(4, 0, 99), running, nothing],
  ['a second prompt means nothing', idle, ready(5), idle, nothing],
  ['a prompt of before means nothing', sent, ready(4), sent, nothing],
  ['the beginning of another means nothing', sent, begun(4), sent, nothing],
  ['the end of another means nothing', running, over(4), running, nothing],
  ['the end of another means nothing yet', sent, over(4), sent, nothing],
  ['a second end means nothing', done, over(5), done, nothing],
  ['a prompt of before is not waited for', done, ready(4), done, nothing],
  ...[starting, idle, sent, running, done].map(
    (state): Rule => [
      `the shell ends while ${state.kind}`,
      state,
      ended,
      gone,
      {kind: 'end', exit: 9, hasBegun: state !== sent}
    ]
  ),
  ['it ends once', gone, ended, gone, nothing],
  ['nothing comes after', gone, ready(5), gone, nothing]
]

for (const [rule, from, mark, to, reaction] of rules) {
  states(rule, () => {
    assert.equal(react(from, mark, shell), {state: to, reaction})
  })
}

/** Where the shell around stands when one inside is gone that its command 3 had entered. */
const departures: readonly (readonly [from: ShellState, to: ShellState])[] = [
  [entering, {kind: 'running', sequence: 3, isNudged: false}],
  [sent, {kind: 'running', sequence: 3, isNudged: false}],
  [running, {kind: 'running', sequence: 3, isNudged: false}],
  [done, {...done, sequence: 3}],
  [idle, idle],
  [gone, gone]
]

for (const [from, to] of departures) {
  states(`a shell that is left while ${from.kind} leaves the one around ${to.kind}`, () => {
    assert.equal(leave(from, 3), to)
  })
}

states.run()
