import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {Terminal} from 'as-written'
import {clientEnvironment} from './client.ts'
import type {SshConnection} from './connection.ts'
import {type Becoming, scriptCommand} from './shell.ts'

/** Prints what stands behind the name of the shell in /proc/PID/stat (proc(5)): state, parent, group, session. */
const whichSession = "cut -d ')' -f 2- /proc/$$/stat 2>/dev/null"

/**
 * Ends what is left of a session: hang-up and TERM, a moment, then KILL. The terminal has hung up already; this is for
 * programs that do not listen to that. Through login shells as every script: no single quote, no line feed.
 */
const endSession: string = [
  'session=$1;',
  'members() { for each in /proc/[0-9]*; do read -r line <"$each/stat" || continue;',
  'set -- ${line##*) }; if [ "$4" = "$session" ] && [ "$1" != Z ]; then echo "${each#/proc/}"; fi; done 2>/dev/null; };',
  'look() { left=$(members); [ -n "$left" ]; };',
  'look || exit 0; kill -HUP $left 2>/dev/null; kill -TERM $left 2>/dev/null;',
  'for wait in 1 2 3; do sleep 0.1; look || exit 0; done;',
  'kill -KILL $left 2>/dev/null'
].join(' ')

/** The session that a terminal leads at the other end; `undefined` where the machine has no /proc. */
export async function sessionOf(
  terminal: Terminal,
  {isAtHome}: {readonly isAtHome: boolean}
): Promise<string | undefined> {
  // Who becomes another stands where the other one stood.
  const {output} = await terminal.run({
    command: isAtHome ? `${whichSession}; :` : `${whichSession}; cd`
  })
  return /^ \S \d+ \d+ (\d+) /.exec(output)?.[1]
}

/** Leave no process of a session behind. */
export async function killSession(
  session: string,
  connection: SshConnection,
  becoming: Becoming
): Promise<void> {
  const command = scriptCommand(becoming, ['-c', endSession, 'as-written', session])
  const args = connection.arguments(command, {hasTerminal: false})
  const run = promisify(execFile)('ssh', ['-n', ...args], {env: clientEnvironment()})
  // Without the connection nobody can end anything there, and killing may come too late: both are as good as done.
  await run.catch(() => undefined)
}
