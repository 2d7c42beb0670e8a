/** What a terminal is asked to run. */
export interface TerminalRequest {
  readonly command: string
  /** Milliseconds after which the command is interrupted; absent = never. */
  readonly patience?: number
  /** Whether a command that waits for input nobody will give is ended at once (`asks`). */
  readonly endWhenAsking?: boolean
  /** Ends the command early, as ^C does. */
  readonly signal?: AbortSignal
  /** Called with raw output as it arrives. */
  readonly onOutput?: (bytes: Uint8Array) => void
}

/**
 * How a command ended.
 * `finished`: the shell reported its exit status. `shell-ended`: the shell itself is gone, `exit` is its status.
 * `timed-out`, `asks`, `interrupted`: it was ended by us. `lost`: nobody can say what happened.
 */
export type Ending = 'finished' | 'shell-ended' | 'timed-out' | 'asks' | 'interrupted' | 'lost'

/** What a command did: the same shape however it ended. */
export interface TerminalResult {
  readonly ending: Ending
  readonly exit: number | null
  /** What a person would have read; lines end in `\n`. */
  readonly output: string
  /** Whether `output` is only the beginning of what was printed. */
  readonly isTruncated: boolean
  /** Where the shell stands now; `null` where it could not say. */
  readonly directory: string | null
  readonly durationMs: number
  /** With `asks`: the line that the command waits behind, such as `Password: `. */
  readonly question: string | null
}

/** One PTY on a machine with a living shell in it. Commands run one at a time, state persists between them. */
export interface Terminal extends AsyncDisposable {
  /** False once the shell has ended or was lost: `run` must not be called any more. */
  readonly isOpen: boolean
  /** Never rejects for what a command does; rejects only when called on a closed or busy terminal. */
  run(request: TerminalRequest): Promise<TerminalResult>
}
