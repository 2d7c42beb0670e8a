import type {Terminal, TerminalRequest} from '../seam/terminal.ts'
import {dialectOf, quote} from './quote.ts'

/** What a shell answered. */
export interface Answered {
  readonly status: number
  /** What was said behind `say`, without blanks. */
  readonly said: string | null
}

const answer = 'as-written answers'

/**
 * Ask a shell whether a command succeeds, and leave no trace in it: a subshell runs the command and hands on the `$?` of
 * the step before. The answer goes to the terminal even where the shell's own output does not. `undefined` when there is
 * none: the command is no shell, never ended, or ended the shell.
 */
export async function probe(
  terminal: Terminal,
  command: string,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<Answered | undefined> {
  const script = enquiry(`( ${command}\n) </dev/null >/dev/null 2>&1`)
  return ask(terminal, script, limits)
}

/** Ask a shell for what a command prints, as one word: base64, for a terminal changes bytes. */
export async function probeText(
  terminal: Terminal,
  command: string,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<string | undefined> {
  const said = `command printf 'as-written says %s.\\n' "$( { ${command}\n} 2>/dev/null | command base64 | command tr -d '\\n')"`
  const answered = await ask(terminal, enquiry(said), limits)
  return answered?.said == null ? undefined : Buffer.from(answered.said, 'base64').toString()
}

async function ask(
  terminal: Terminal,
  script: string,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<Answered | undefined> {
  if (!terminal.isOpen) return undefined
  const isFish = dialectOf(terminal) === 'fish'
  const command = isFish ? inFish(script) : script
  const result = await terminal.run({...limits, command, endWhenAsking: true})
  const [, status] = new RegExp(`^${answer} (\\d+)$`, 'm').exec(result.output) ?? []
  if (result.ending !== 'finished' || status === undefined) return undefined
  const [, said = null] = /^as-written says (.*)\.$/m.exec(result.output) ?? []
  return {status: Number(status), said}
}

// `set -e` shows no other status than 0, and another one would end the shell.
const keepStatus = 'as_written=$?; case $- in *e*) as_written=0;; esac; set +eux'
const toTerminal = 'if ( : >/dev/tty ) 2>/dev/null; then exec >/dev/tty; fi'

function enquiry(question: string): string {
  return `( { ${keepStatus}; } 2>/dev/null; ${toTerminal}\n${question}\ncommand printf '\\n${answer} %s\\n' "$?"\nexit "$as_written" )`
}

function inFish(script: string): string {
  return `set -l as_written $status; sh -c ${quote(script, 'fish')}; sh -c "exit $as_written"`
}
