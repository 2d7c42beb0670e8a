import process from 'node:process'
import * as assert from 'uvu/assert'
import type {Terminal, TerminalResult} from '../../../src/seam/terminal.ts'
import {openTerminal} from '../../../src/terminal/open.ts'

/** A bash of root, at the root of the machine: where users can follow. */
export function openRootBash(): Promise<Terminal> {
  return openTerminal({
    file: 'bash',
    args: ['--norc', '--noprofile', '--noediting', '-i'],
    env: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: '/root',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      ...(process.env['TMPDIR'] === undefined ? {} : {TMPDIR: process.env['TMPDIR']})
    },
    directory: '/'
  })
}

/** Run a command that must come to an end by itself. */
export async function finish(terminal: Terminal, command: string): Promise<TerminalResult> {
  const result = await terminal.run({command, patience: 15_000, endWhenAsking: true})
  assert.is(result.ending, 'finished', `${command}: ${result.ending}, ${result.output}`)
  return result
}

/** Who is on top of each shell: `root bash, ponytracker dash`. */
export function namesOf(terminal: Terminal): string {
  return terminal.shells
    .map(({user, dialect, isRemote}) => `${user} ${dialect}${isRemote ? ' elsewhere' : ''}`)
    .join(', ')
}
