import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal} from '../seam/terminal.ts'
import {OutputCollector} from './output/collector.ts'
import {OutputReader} from './output/text.ts'
import {ProcessSession} from './process/session.ts'
import {type CommandEnd, ShellSession} from './shell/session.ts'
import {ShellTerminal} from './terminal.ts'

/** The program that gives a shell: what a machine wants to be driven. */
export interface ShellOpening {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly directory: string
  /** Default 120. */
  readonly columns?: number
  /** Default 40. */
  readonly rows?: number
}

/** Milliseconds until a shell that says nothing is given up: its start-up files may be slow. */
const patienceForShell = 20_000

/**
 * Open a terminal with a living shell in it. Rejects with an `InfrastructureError` when the shell never answers.
 *
 * @example
 * await using terminal = await openTerminal({
 *   file: 'bash', args: ['--norc', '--noprofile', '--noediting', '-i'], env: {PATH: '/usr/bin'}, directory: '/'
 * })
 * const {exit, output} = await terminal.run({command: 'uname -s'})
 */
export async function openTerminal(opening: ShellOpening): Promise<Terminal> {
  const {columns = 120, rows = 40} = opening
  const shell = new ShellSession()
  const reader = new OutputReader(columns, rows)
  const printed = new OutputCollector()
  let isSilent = false
  const timer = setTimeout(() => {
    isSilent = true
    shell.close()
  }, patienceForShell)
  let spawned: Promise<void> | undefined
  const answer = new Promise<CommandEnd>((resolve) => {
    const listener = {begun: () => {}, output: (bytes: Buffer) => printed.add(bytes), over: resolve}
    spawned = shell.start({...opening, columns, rows}, listener)
  })
  await spawned?.catch((error: unknown) => {
    clearTimeout(timer)
    throw error
  })
  const processes = new ProcessSession(shell.leader)
  const end = await answer
  clearTimeout(timer)
  if (end.kind === 'reported') return new ShellTerminal(shell, processes, reader)
  await processes.end([], () => shell.close())
  const bytes = printed.bytes()
  const said = lastWords(reader.readPlain(bytes) ?? (await reader.read(bytes)).text)
  const failure = isSilent ? 'never answered' : describeEnd(end)
  throw new InfrastructureError(`the shell \`${opening.file}\` ${failure}${said && `: ${said}`}`)
}

function describeEnd(end: CommandEnd): string {
  return end.kind === 'shell-ended'
    ? `ended with exit status ${end.exit} before it was ready`
    : 'could not be started'
}

/** The last line that was printed; what we typed ourselves is echoed among them. */
function lastWords(text: string): string {
  const isTheirs = (line: string): boolean => line.trim() !== '' && !/__aw_|\]7733;/.test(line)
  return text.split('\n').findLast(isTheirs)?.trim() ?? ''
}
