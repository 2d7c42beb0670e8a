import type {Terminal, TerminalRequest} from '../seam/terminal.ts'
import {probeText} from './probe.ts'
import {dialectOf, quote} from './quote.ts'

/** Where a shell stands and what it hands to programs. */
export interface Surroundings {
  readonly directory: string
  readonly environment: ReadonlyMap<string, string>
}

/** Variables that belong to one shell or its terminal, not to what is done in it. */
const own: ReadonlySet<string> = new Set([
  '_',
  'SHLVL',
  'PWD',
  'OLDPWD',
  'PS1',
  'PS2',
  'PROMPT_COMMAND',
  'HISTFILE',
  'SSH_TTY',
  'GPG_TTY',
  'as_written'
])

/** Ask a shell for its surroundings; `undefined` where it cannot say. */
export async function surroundingsOf(
  terminal: Terminal,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<Surroundings | undefined> {
  const text = await probeText(
    terminal,
    String.raw`command printf '%s\0' "$PWD"; command env -0`,
    limits
  )
  const [directory = '', ...variables] = text?.split('\0') ?? []
  if (directory === '') return undefined
  const environment = new Map<string, string>()
  for (const variable of variables) {
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(variable) ?? []
    const isTheirs = name !== undefined && !own.has(name) && !name.startsWith('__aw_')
    if (isTheirs && value !== undefined) environment.set(name, value)
  }
  return {directory, environment}
}

/** Put another shell into the same surroundings; whether it is there. */
export async function enter(
  {directory, environment}: Surroundings,
  terminal: Terminal,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<boolean> {
  const dialect = dialectOf(terminal)
  const words = Array.from(environment, ([name, value]) => `${name}=${quote(value, dialect)}`)
  const exports = words.length === 0 ? '' : `export ${words.join(' ')}; `
  const place = quote(directory, dialect)
  // Who was entered by `su` may stand where he could not go by himself.
  const command = `${exports}test "$PWD" = ${place} || cd ${place}`
  const {ending, exit} = await terminal.run({...limits, command, endWhenAsking: true})
  return ending === 'finished' && exit === 0
}
