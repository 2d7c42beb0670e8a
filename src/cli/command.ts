import type {Streams} from './streams.ts'

/** An option of a command, as help and docs/cli.md show it. */
export interface CommandOption {
  /** `--on <environment>`, `--json`. */
  readonly flags: string
  readonly about: string
}

/** What the user typed behind a command: options by their long name without dashes, repeated ones as a list. */
export interface Invocation {
  readonly named: readonly string[]
  readonly options: Readonly<Record<string, readonly string[]>>
}

/** One command of the command line. */
export interface Command {
  readonly name: string
  /** What may stand behind the name: `<documents…>`. */
  readonly takes: string
  readonly about: string
  readonly options: readonly CommandOption[]
  /** Resolves to the exit status (DESIGN, Contract: exit status). Rejects with a `UsageError`. */
  perform(invocation: Invocation, streams: Streams): Promise<number>
}

/** What the user typed cannot be meant: told on standard error with one hint, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly hint: string | null

  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}

/** The value of an option that may be given once; `undefined` when it is absent. */
export function single(invocation: Invocation, name: string): string | undefined {
  const values = invocation.options[name]
  if (values && values.length > 1)
    throw new UsageError(`\`--${name}\` is given ${values.length} times`)
  return values?.[0]
}

/** Whether an option without a value was given. */
export function isGiven(invocation: Invocation, name: string): boolean {
  return invocation.options[name] !== undefined
}
