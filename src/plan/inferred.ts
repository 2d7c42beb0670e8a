import type {FileStep, Step} from '../model/step.ts'
import type {PlanContext} from './plan.ts'

/** What may be inferred from the looks of a block and the prose around it. */
export type InferredKind = 'command' | 'file'

/** The kinds that `--run-inferred` takes. */
export const inferredKinds: readonly InferredKind[] = ['command', 'file']

/** Why a candidate does not run: on machines that can be harmed only sure steps and enrolled candidates do. */
export function whyNotEnrolled(
  {kind, trust}: Step,
  target: string,
  context: PlanContext
): string | undefined {
  if (trust === 'sure' || kind === 'manual') return undefined
  if (context.isThrowaway?.(target) === true || context.runInferred?.has(kind) === true)
    return undefined
  return `only inferred; \`--run-inferred=${kind}\` runs it`
}

/** Why a person must do what a document says of a file. */
export function fileByHand({file}: FileStep): string {
  return file.op === 'edit' ? 'an edit is placed by hand' : 'this version does not write files'
}
