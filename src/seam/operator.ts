import type {PlannedStep} from '../model/plan.ts'
import type {Hands, Question, Reply} from './terminal.ts'

/** A person who performs a runbook at a terminal. */
export interface Operator {
  /** Let the person type to a step that waits for input; resolves when the person is done with it. */
  answer(planned: PlannedStep, question: Question, hands: Hands): Promise<Reply>
  /** What a step prints; shown while the person types to it. */
  show(planned: PlannedStep, bytes: Uint8Array): void
  /** Ask before a step is typed that the document wants confirmed. `stop` ends the run. */
  confirm(planned: PlannedStep): Promise<'type' | 'skip' | 'stop'>
  /** Show what the document leaves to a person, and hear what became of it. `stop` ends the run. */
  perform(planned: PlannedStep): Promise<'done' | 'skip' | 'stop'>
}
