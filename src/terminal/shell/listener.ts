import type {CommandReport} from './state.ts'

/** How a command is over. */
export type CommandEnd =
  | {readonly kind: 'reported'; readonly report: CommandReport}
  /** It gave a shell, which hears the next command. */
  | {readonly kind: 'entered'; readonly report: CommandReport}
  /** `exit` is `null` when the shell had ended before the command could begin. */
  | {readonly kind: 'shell-ended'; readonly exit: number | null}
  | {readonly kind: 'lost'}

/** Follows one command. */
export interface CommandListener {
  /** Told again when it only looked as if the command had entered a shell. */
  begun(): void
  output(bytes: Buffer): void
  over(end: CommandEnd): void
}
