import {stat} from 'node:fs/promises'
import {InfrastructureError} from '../../problem/infrastructure.ts'
import type {Terminal} from '../../seam/terminal.ts'
import {ProcessSession} from '../process/session.ts'
import type {CommandEnd} from '../shell/session.ts'
import {type PipeOpening, PipeShell} from './pipe-shell.ts'
import {PipeTerminal} from './pipe-terminal.ts'

/** Milliseconds until a program that does not answer as a shell is given up. */
const patienceForShell = 20_000

/**
 * Open a shell without a terminal: a command costs about half as much as in a PTY (`bench/terminals.ts`), but programs
 * see that nobody looks, and nothing can be answered. `file` is a shell of the POSIX kind that reads its commands from
 * standard input.
 *
 * @example
 * await using terminal = await openPipeTerminal({file: 'bash', args: ['--norc'], env: {PATH: '/usr/bin'}, directory: '/'})
 * const {exit, output} = await terminal.run({command: 'uname -s'})
 */
export async function openPipeTerminal(opening: PipeOpening): Promise<Terminal> {
  const place = await stat(opening.directory).catch(() => undefined)
  if (!place?.isDirectory()) {
    throw new InfrastructureError(
      `no shell can be started in \`${opening.directory}\`: it is no directory`
    )
  }
  const said: Buffer[] = []
  let isSilent = false
  let timer: NodeJS.Timeout | undefined
  let processes: ProcessSession | undefined
  const {shell, end} = await new Promise<{shell: PipeShell; end: CommandEnd}>((resolve) => {
    const shell = new PipeShell(opening, {
      begun: () => {},
      output: (bytes) => said.push(bytes),
      over: (end) => resolve({shell, end})
    })
    if (shell.leader > 0) processes = new ProcessSession(shell.leader)
    timer = setTimeout(() => {
      isSilent = true
      shell.close()
    }, patienceForShell)
  })
  clearTimeout(timer)
  if (processes !== undefined && end.kind === 'reported') return new PipeTerminal(shell, processes)
  await processes?.end([], () => shell.close())
  const failure = isSilent ? 'never answered' : 'ended before it was ready'
  const words = Buffer.concat(said).toString('utf8').trim()
  throw new InfrastructureError(`the shell \`${opening.file}\` ${failure}${words && `: ${words}`}`)
}
