import type {PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import {problem} from '../problem/problem.ts'
import type {KnownProgram} from './interactive-programs.ts'
import {findProgram} from './known-program.ts'

/** Programs after which the machine does not answer any more. */
const switchingOff: readonly KnownProgram[] = [
  {words: 'reboot', unless: ['-w', '--wtmp-only']},
  {words: 'poweroff', unless: ['-w', '--wtmp-only']},
  {words: 'halt', unless: ['-w', '--wtmp-only']},
  {words: 'shutdown now', unless: ['-c', '-k', '--show']},
  {words: 'shutdown +0', unless: ['-c', '-k', '--show']},
  {words: 'systemctl reboot'},
  {words: 'systemctl poweroff'},
  {words: 'systemctl halt'},
  {words: 'init 0'},
  {words: 'init 6'}
]

/** Steps that are certain never to be reached: their machine is off, or they need what nobody runs. */
export function unreachableSteps(path: string, steps: readonly PlannedStep[]): readonly Problem[] {
  return [...behindTheEnd(path, steps), ...inNeedOfNothing(path, steps)]
}

/** The first step behind each that switches its machine off; those behind it go without saying. */
function behindTheEnd(path: string, steps: readonly PlannedStep[]): readonly Problem[] {
  const problems: Problem[] = []
  const off = new Map<string, {readonly line: number; readonly words: string}>()
  for (const {step, target, notRun} of steps) {
    if (notRun !== null || step.kind !== 'command') continue
    const machine = `${target} ${step.role.host}`
    const end = off.get(machine)
    if (end !== undefined) {
      problems.push(
        problem('unreachable-step', {
          path,
          position: step.position,
          message: `\`${end.words}\` in line ${end.line} ends the machine, so this step is not reached`,
          hint: `annotate line ${end.line} with \`manual\`, and begin here with \`--from ${step.position.start.line}\` when the machine is back`
        })
      )
      off.delete(machine)
    }
    const program = findProgram(step.command, switchingOff)
    if (program !== undefined)
      off.set(machine, {line: step.position.start.line, words: program.words})
  }
  return problems
}

/** Steps that need one that is left out, or left to a person: then nobody can say that it has come off. */
function inNeedOfNothing(path: string, steps: readonly PlannedStep[]): readonly Problem[] {
  if (steps.every(({needs}) => needs.length === 0)) return []
  const byId = new Map(steps.map((planned) => [planned.step.id, planned]))
  return steps.flatMap(({step, needs, notRun}) => {
    if (notRun !== null) return []
    const needed = needs
      .flatMap((id) => byId.get(id) ?? [])
      .find((each) => each.notRun?.reason === 'skipped' || each.notRun?.reason === 'manual')
    if (needed === undefined) return []
    return problem('unreachable-step', {
      path,
      position: step.said?.['needs'] ?? step.position,
      message: `This needs line ${needed.step.position.start.line}, which is never run: ${needed.notRun?.because}`,
      hint: 'take one of the two annotations away'
    })
  })
}
