import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import type {Terminal} from '../../src/seam/terminal.ts'
import {openTerminal, type ShellOpening} from '../../src/terminal/open.ts'

/** A home directory that nobody else uses, removed when the tests are over. */
export const home: string = mkdtempSync(join(tmpdir(), 'as-written-terminal-'))
process.once('exit', () => rmSync(home, {recursive: true, force: true}))

export const environment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: home,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color'
}

/** As target plugins open it: the terminal itself reads lines. */
export const plain: readonly string[] = ['--norc', '--noprofile', '--noediting', '-i']

/** As people have it: readline edits lines. */
export const editing: readonly string[] = ['--norc', '--noprofile', '-i']

/** A bash in a home of its own. */
export function openBash(opening: Partial<ShellOpening> = {}): Promise<Terminal> {
  return openTerminal({
    file: 'bash',
    args: plain,
    env: environment,
    directory: home,
    ...opening
  })
}
