import type {StepChoice} from './choice.ts'
import type {StepOptions} from './options.ts'
import type {Point, Position} from './position.ts'
import type {Role} from './role.ts'
import type {VariableUse} from './variables.ts'

/** What made the step a step (FORMAT 1). */
export type Why = 'prompt' | 'language' | 'legend' | 'annotation' | 'sidecar' | 'inferred'

/** A candidate is inferred; on real hosts only sure steps run (FORMAT 1.7). */
export type Trust = 'sure' | 'candidate'

/** A line that the document promises, as written, and where. */
export interface PromisedLine extends Point {
  readonly text: string
}

/** What the document promises about the output of a step. */
export interface PromisedOutput {
  readonly lines: readonly PromisedLine[]
  /** Blank lines between the promised ones and the next prompt or the end of the block: layout, so they may or may not be printed. */
  readonly blankLinesAfter: number
  /** The lines are somewhere in the output, in their order, with any others around and between them. */
  readonly isPart?: true
}

interface StepBase {
  /** Stable under edits elsewhere in the document: hash of section path, role, command and its ordinal among equals. */
  readonly id: string
  readonly role: Role
  /** Titles from the outermost to the innermost. */
  readonly section: readonly string[]
  /** From the first character of the prompt (of the command where there is none) to the end of the command. */
  readonly position: Position
  /** Where the host, or else the user, stands in the prompt: what a problem about the role points at. */
  readonly rolePosition: Position | null
  readonly why: Why
  readonly trust: Trust
  readonly options: StepOptions
  /** Where annotations say what they say, by key; `#id` for the name, which all steps of a block have in common. */
  readonly said?: Readonly<Record<string, Position>>
  /** Comment lines of the document that stand with the step. */
  readonly notes: readonly string[]
  /** The options that it stands in, from the outermost to the innermost; absent = it is done whatever is chosen. */
  readonly choices?: readonly StepChoice[]
  /** Names that it takes from outside; absent = none. */
  readonly uses?: readonly VariableUse[]
}

/** A command that a role types, with what the document says it prints. */
export interface CommandStep extends StepBase {
  readonly kind: 'command'
  /** Prompt removed, continuation lines joined with `\n`, comments kept. */
  readonly command: string
  readonly commandStart: Point
  /** It ends before its quotes, brackets or here-document do: a shell would ask for the rest. */
  readonly isUnfinished?: true
  /** Absent: it is typed into a shell. */
  readonly language?: 'javascript'
  /** What it does that cannot be undone: `` deletes all of `/` ``. Absent: nothing of the kind is known. */
  readonly danger?: string
  readonly promise: PromisedOutput | null
}

/** A step that a person does: typing it is not enough, or must not happen. */
export interface ManualStep extends StepBase {
  readonly kind: 'manual'
  readonly command: string
  readonly promise: null
  /** Why it is left to a person, where the document does not say so itself. */
  readonly because?: string
}

/** What a document has done to a file. `edit` is a patch that only a person can place, never an overwrite. */
export interface FileChange {
  /** As the document writes it. */
  readonly path: string
  readonly op: 'create' | 'append' | 'edit'
  /** Permissions such as `0644`, and who owns it; `null` where the document does not say. */
  readonly mode: string | null
  readonly owner: string | null
}

/** A file whose content the document shows. */
export interface FileStep extends StepBase {
  readonly kind: 'file'
  /** What is done, in words: `create /etc/hosts`. Nothing of it is typed. */
  readonly command: string
  readonly file: FileChange
  /** The content, line by line, without the indentation of its block. */
  readonly content: readonly PromisedLine[]
  readonly promise: null
}

export type Step = CommandStep | FileStep | ManualStep
