import type {Expectation} from './expectation.ts'
import type {NotRunReason} from './outcome.ts'
import type {Problem} from './problem.ts'
import type {Role} from './role.ts'
import type {Runbook} from './runbook.ts'
import type {Step} from './step.ts'

/** A named set of bindings: what each host of a document means here. */
export interface Environment {
  readonly name: string
  /** By host the name of a target, or an address for it such as `ssh://deployer@192.0.2.7`; `*` stands for every other host. */
  readonly targets: Readonly<Record<string, string>>
  /** The target of roles without a host; `null` where the environment does not say. */
  readonly target: string | null
  /** Whether steps run in the document's own place instead of a copy. */
  readonly inPlace: boolean
}

/** A role of the document and what it means in the environment; `target` is `null` while it is unbound. */
export interface PlannedRole {
  readonly role: Role
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
  /** Ids of the steps that must have come off before. */
  readonly needs: readonly string[]
}

export interface PlannedDocument {
  readonly runbook: Runbook
  readonly roles: readonly PlannedRole[]
  /** In the order of the document. */
  readonly steps: readonly PlannedStep[]
  /** In the order of performance: what a step needs comes before it. */
  readonly order: readonly PlannedStep[]
  /** Those of the runbook and those that only the environment shows, in the order of the document. */
  readonly problems: readonly Problem[]
}

/** The step graph that will run, and why. */
export interface Plan {
  readonly environment: Environment
  readonly documents: readonly PlannedDocument[]
}
