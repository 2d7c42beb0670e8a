import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {InfrastructureError} from 'as-written'
import {clientEnvironment} from './client.ts'
import type {SshConnection} from './connection.ts'
import {type Becoming, scriptCommand} from './shell.ts'

/** What `sudo` and `su` say when they do not let somebody become another. */
const refusals: readonly (readonly [
  said: RegExp,
  means: (becoming: Becoming) => string,
  hint: (becoming: Becoming) => string | undefined
])[] = [
  [
    /unknown user|user \S+ does not exist/,
    ({user}) => `there is no user \`${user}\` on the machine`,
    () => undefined
  ],
  [
    /(?:sudo|su): (?:command )?not found|Unknown command: sudo|: sudo: not found/,
    ({become}) => `there is no \`${become}\` on the machine`,
    () => 'say another `become` in the target of as-written.yaml'
  ],
  [
    /password is required|terminal is required|Authentication failure|must be run from a terminal|Authentication token manipulation/,
    ({user, login, become}) =>
      `\`${login}\` cannot become \`${user}\` by \`${become}\` without a password`,
    ({user, login, become}) =>
      become === 'sudo'
        ? `allow it with \`${login} ALL=(ALL) NOPASSWD: ALL\` in /etc/sudoers.d there, or log in as \`${user}\``
        : 'log in as `root`, or say `become: sudo` in the target of as-written.yaml'
  ],
  [
    /tty/,
    ({become}) => `\`${become}\` wants a terminal there even for what needs none`,
    () => 'remove `requiretty` from /etc/sudoers there'
  ]
]

/** Users that a connection may become, each asked for once: nothing may ask for a password in a terminal later. */
export class Becomers {
  readonly #connection: SshConnection
  readonly #allowed = new Set<string>()

  constructor(connection: SshConnection) {
    this.#connection = connection
  }

  /** Rejects with an `InfrastructureError` that says why somebody cannot become the user. */
  async check(user: string | null): Promise<Becoming> {
    const {address, machine} = this.#connection
    const becoming: Becoming = {user, login: machine.user, become: address.become}
    // Also says whether it may be tried.
    const command = scriptCommand(becoming, ['-c', ':'])
    if (user === null || user === machine.user || this.#allowed.has(user)) return becoming
    const args = this.#connection.arguments(command, {hasTerminal: false})
    const run = promisify(execFile)('ssh', ['-n', ...args], {env: clientEnvironment()})
    await run.catch(async (cause: unknown) => {
      throw await this.#refusal(becoming, cause)
    })
    // A user who is not there yet may be made by a step.
    this.#allowed.add(user)
    return becoming
  }

  async #refusal(becoming: Becoming, cause: unknown): Promise<InfrastructureError> {
    if (await this.#connection.isLostSoon()) return connectionLost()
    const {stderr = ''} = cause as {readonly stderr?: string}
    const known = refusals.find(([pattern]) => pattern.test(stderr))
    const hint = known?.[2](becoming)
    const last = stderr.trim().split(/\r?\n/).at(-1)
    const {login, user, become} = becoming
    const message =
      known?.[1](becoming) ??
      `\`${login}\` cannot become \`${user}\` by \`${become}\`: ${last || 'it gave no reason'}`
    return new InfrastructureError(message, {...(hint === undefined ? {} : {hint}), cause})
  }
}

/** No other connection is made: it could lead elsewhere, and what was set up in the shells is gone. */
export function connectionLost(): InfrastructureError {
  return new InfrastructureError('the connection to the machine was lost')
}
