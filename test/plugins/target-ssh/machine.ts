import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {userInfo} from 'node:os'
import {targetSsh} from '../../../plugins/target-ssh/index.ts'
import {InfrastructureError} from '../../../src/problem/infrastructure.ts'
import type {Machine, TerminalOpening} from '../../../src/seam/target.ts'

/** Who runs these tests, and logs in. */
export const you: string = userInfo().username

/** Where no document is: nothing but its name is needed here. */
export const document = '/nowhere/guide.md'

/** A terminal of a user; `null` = of whoever logs in. */
export function openingOf(user: string | null): TerminalOpening {
  return {role: {user, host: 'web'}, document}
}

/** Open what a binding leads to. */
export function open(binding: string): Promise<Machine> {
  return targetSsh.open({host: 'web', binding, documents: [document], inPlace: false})
}

/** Why no machine can be had, or none of what is done with it. */
export async function refusal(opened: Promise<unknown>): Promise<InfrastructureError> {
  try {
    await opened
  } catch (error) {
    if (error instanceof InfrastructureError) return error
    throw error
  }
  throw new Error('expected an InfrastructureError')
}

/** What a command says on a machine, in a terminal of its own. */
export async function ask(
  machine: Machine,
  command: string,
  user: string | null = null
): Promise<string> {
  await using terminal = await machine.openTerminal(openingOf(user))
  const {output} = await terminal.run({command, patience: 30_000})
  return output
}

/** Make a user who logs in to a shell; these tests run in a copy of the machine. */
export function makeUser(name: string, shell: string): void {
  execFileSync('useradd', ['--create-home', '--password', '*', '--shell', shell, name])
}

/** Folders with sockets that connections have made. */
export function socketFolders(place: string): readonly string[] {
  return readdirSync(place).filter((name) => name.startsWith('aw-ssh-'))
}

/** What every process was started with, of those that say a word. */
export function commandLines(word: string): readonly string[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return /^\d+$/.test(name) && line.includes(word) ? [line] : []
    } catch {
      return []
    }
  })
}

/** Resolves when something is so; rejects when it does not become so. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let look = 0; !isSo(); look++) {
    if (look === 500) throw new Error(`expected ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
