/** What a command waits for. `line`: a line of text, shown as it is typed. `hidden`: one that is not shown. `raw`: single keys. */
export interface Question {
  /** The line it waits behind, such as `Password: `; `` where there is none. */
  readonly text: string
  readonly kind: 'line' | 'hidden' | 'raw'
}

/** Something to say when a command asks for it; each answer is given once, in the order of the questions. */
export interface Answer {
  /** Whether it answers a line. */
  answers(question: string): boolean
  /** Typed, with Enter behind it. */
  readonly say: string
  /** Never shown, reported or kept. */
  readonly isSecret: boolean
}

/** What is done at the keyboard of a full-screen program, step by step. */
export type Keystroke =
  | {readonly kind: 'type'; readonly keys: string}
  /** Go on only when the screen shows this text; `patience` in milliseconds. */
  | {readonly kind: 'await'; readonly text: string; readonly patience: number}

/** What a person at the keyboard may do while a command runs. */
export interface Hands {
  /** Everything that was printed, or the end of it. */
  readonly printed: Uint8Array
  /** Aborted when the command is over. */
  readonly over: AbortSignal
  type(keys: string): void
}

/** What may be done to a command that runs, besides ending it for certain. */
export interface Reach {
  type(keys: string): void
  /** Signal whatever holds its terminal now. */
  signal(name: 'SIGTERM'): void
}

/** What a person says to a question that no answer fits. */
export type Reply =
  | {readonly kind: 'say'; readonly text: string; readonly isSecret: boolean}
  | {readonly kind: 'end'}
  | {readonly kind: 'wait'}

/** What a terminal is asked to run. */
export interface TerminalRequest {
  readonly command: string
  /** Milliseconds after which the command is interrupted; absent = never. */
  readonly patience?: number
  /** Whether a command that waits for input nobody will give is ended at once (`asks`). */
  readonly endWhenAsking?: boolean
  /** Ends the command early, as ^C does. */
  readonly signal?: AbortSignal
  /** Tried first, before anybody else is asked. */
  readonly answers?: readonly Answer[]
  readonly keys?: readonly Keystroke[]
  /** Asked when a command waits for input that neither answers nor keys give; wins over `endWhenAsking`. */
  readonly onQuestion?: (question: Question, hands: Hands) => Promise<Reply>
  /** Called once the command runs. */
  readonly onBegun?: (reach: Reach) => void
  /** Whether the whole output is needed, up to 64 MiB, because it will be compared; else a long one keeps its beginning and its end. */
  readonly isWhole?: boolean
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
  /** Whether `output` is only the beginning and the end of what was printed, with a line in between that says so. */
  readonly isTruncated: boolean
  /** Reads the output once more, with its colours and other looks (SGR); lines begin and end without any. Absent where nobody can. */
  readonly styled?: () => Promise<string>
  /** Where the shell stands now; `null` where it could not say. */
  readonly directory: string | null
  readonly durationMs: number
  /** With `asks`: what the command waits for. */
  readonly question: Question | null
  /** Answers that were never asked for; absent where there are none. */
  readonly unused?: readonly Answer[]
  /** The text that `keys` waited for and the screen never showed. */
  readonly unseen?: string
  /** What stood on the screen of a full-screen program that was ended; absent where there was none. */
  readonly screen?: string
  /** The whole output, where it was too long to keep: a file that lives as long as the terminal; `null` also where it could not be written. */
  readonly spool: string | null
}

/** A shell in the stack of a terminal, as the shell itself tells. */
export interface ShellLevel {
  readonly user: string
  readonly host: string
  /** `bash`, `dash`, `zsh`, `fish`, `ash`, … */
  readonly dialect: string
  /** Whether it runs on another machine than the terminal's. */
  readonly isRemote: boolean
}

/** One PTY (or pipe) on a machine with a stack of living shells in it. Commands run one at a time, state persists between them. */
export interface Terminal extends AsyncDisposable {
  /** False once the shell has ended or was lost: `run` must not be called any more. */
  readonly isOpen: boolean
  /** The shells that were entered and not left, the first at the bottom, the one that hears commands at the top. */
  readonly shells: readonly ShellLevel[]
  /** Never rejects for what a command does; rejects only when called on a closed or busy terminal. */
  run(request: TerminalRequest): Promise<TerminalResult>
}
