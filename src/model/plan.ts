import type {Choice, StepChoice} from './choice.ts'
import type {Expectation} from './expectation.ts'
import type {NotRunReason} from './outcome.ts'
import type {Problem} from './problem.ts'
import type {Role} from './role.ts'
import type {Runbook} from './runbook.ts'
import type {Step} from './step.ts'
import type {VariableType} from './variable-type.ts'

/** A named set of bindings: what each host of a document means here. */
export interface Environment {
  readonly name: string
  /** By host the name of a target, or an address for it such as `ssh://deployer@192.0.2.7`; `*` stands for every other host. */
  readonly targets: Readonly<Record<string, string>>
  /** The target of roles without a host; `null` where the environment does not say. */
  readonly target: string | null
  /** Names of hosts that mean another one: the plan treats them as one host. */
  readonly aliases?: Readonly<Record<string, string>>
  /** The user of the machine by role, `ftsender` or `ftsender@new-server`; absent = the one of the document. */
  readonly roles?: Readonly<Record<string, string>>
  /** Whether steps run in the document's own place instead of a copy. */
  readonly inPlace: boolean
}

/** A role of the document and what it means in the environment; `target` is `null` while it is unbound. */
export interface PlannedRole {
  /** As it is played here: aliases followed, and as the user of the machine. */
  readonly role: Role
  /** How the document writes it, where that is something else. */
  readonly written?: readonly Role[]
  readonly target: string | null
  readonly steps: number
}

/** Where the shells begin that lead to a role: the first of them is opened, the others are entered from it. */
export interface Way {
  readonly target: string
  readonly role: Role
}

/** A step and whether it will run here. */
export interface PlannedStep {
  readonly step: Step
  readonly target: string | null
  /** Set where no terminal can be opened for the role of the step: it runs in a shell that an earlier step enters. */
  readonly way?: Way
  /** The host that the step goes to, as it calls it: `ssh deployer@web`. */
  readonly goesTo?: string
  /** `null` where the document promises nothing about the output. */
  readonly expectations: readonly Expectation[] | null
  /** `null` when the step runs. */
  readonly notRun: {readonly reason: NotRunReason; readonly because: string} | null
  /** What the operator must agree to before it is typed, as part of a sentence; absent = nothing. */
  readonly question?: string
  /** A placeholder that nobody has filled, as it is written; absent where there is none. */
  readonly unfilled?: string
  /** Ids of the steps that must have come off before. */
  readonly needs: readonly string[]
}

/** Milliseconds under `verify` that a step, and all steps of a document together, may take. */
export interface Patience {
  readonly step?: number
  readonly document?: number
}

/** A choice and what is chosen. */
export interface PlannedChoice {
  readonly choice: Choice
  /** `null` while nothing is. */
  readonly chosen: string | null
}

/** A name that the document wants a value for. It says nothing about the value: that may be a secret. */
export interface PlannedVariable {
  readonly name: string
  /** Where it is needed first, or else declared; `null` where that is in another file. */
  readonly line: number | null
  readonly isDefined: boolean
  readonly type: VariableType
  readonly description: string | null
  readonly isSecret: boolean
}

export interface PlannedDocument {
  readonly runbook: Runbook
  /** Absent = there is nothing to choose. */
  readonly choices?: readonly PlannedChoice[]
  /** Absent = it wants no values. */
  readonly variables?: readonly PlannedVariable[]
  /** Where a document is performed several times: the options of this time. */
  readonly combination?: readonly StepChoice[]
  readonly roles: readonly PlannedRole[]
  /** In the order of the document. */
  readonly steps: readonly PlannedStep[]
  /** In the order of performance: what a step needs comes before it. */
  readonly order: readonly PlannedStep[]
  /** Those of the runbook and those that only the environment shows, in the order of the document. */
  readonly problems: readonly Problem[]
  /** What the configuration says for the folder of the document, instead of what holds for all. */
  readonly patience?: Patience
}

/** A document as reports call it: `install.md`, or `install.md (server=uwsgi)` where it is performed several times. */
export function documentName({runbook, combination}: PlannedDocument): string {
  if (combination === undefined) return runbook.path
  return `${runbook.path} (${combination.map(({name, option}) => `${name}=${option}`).join(', ')})`
}

/** The step graph that will run, and why. */
export interface Plan {
  readonly environment: Environment
  readonly documents: readonly PlannedDocument[]
}
