import type {PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import {endlessPrograms, interactivePrograms} from './interactive-programs.ts'
import {findProgram} from './known-program.ts'

/** The program of a step that wants a person at the keyboard, and that no annotation speaks for. */
export function handwork({kind, command, options}: Step): string | undefined {
  if (kind !== 'command' || options.answers !== undefined || options.keys !== undefined) {
    return undefined
  }
  return findProgram(command, interactivePrograms)?.words
}

/** The program of a step that runs until it is stopped, where nothing says when that is. */
export function neverEnding({kind, command, options}: Step): string | undefined {
  const isForeseen = options.timeout !== undefined || Object.hasOwn(options, 'background')
  if (kind !== 'command' || isForeseen) return undefined
  return findProgram(command, endlessPrograms)?.words
}

/** Warnings about steps that a person must do, or that never end. */
export function foreseenProblems(
  {path}: Runbook,
  steps: readonly PlannedStep[]
): readonly Problem[] {
  return steps.flatMap(({step, notRun}) => {
    if (notRun !== null && notRun.reason !== 'manual') return []
    const {position} = step
    const person = handwork(step)
    if (person !== undefined) {
      return problem('interactive-unanswered', {
        path,
        position,
        message: `\`${person}\` wants a person at the keyboard, so this step is done by hand`,
        hint: `say what to type: \`answers="[{on: 'Password:', say: $NAME}]"\` or \`keys="i text <Esc> :wq <Enter>"\`; or \`manual\``
      })
    }
    const endless = neverEnding(step)
    if (endless === undefined) return []
    return problem('never-ends', {
      path,
      position,
      message: `\`${endless}\` runs until it is stopped`,
      hint: 'annotate it with `background`, or with the `timeout` after which it may be ended'
    })
  })
}
