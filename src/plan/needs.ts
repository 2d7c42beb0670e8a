import type {PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import {suggest} from '../problem/suggest.ts'
import {namedSteps} from './named-steps.ts'

/** What the steps of a document need, by their ids, and what is wrong with it. */
export interface Needs {
  readonly byStep: ReadonlyMap<Step, readonly string[]>
  readonly problems: readonly Problem[]
}

/** Find the steps that `needs` names: those of the annotation that gives the name, all of its block. */
export function resolveNeeds({path, steps}: Runbook): Needs {
  const problems: Problem[] = []
  const named = namedSteps(steps)
  const byStep = new Map<Step, readonly string[]>()
  const told = new Set<string>()
  for (const step of steps) {
    const ids = (step.options.needs ?? []).flatMap((name) => {
      const needed = named.get(name)
      if (needed !== undefined) return needed.map(({id}) => id)
      const position = step.said?.['needs'] ?? step.position
      const key = `${name} ${position.start.offset}`
      if (told.has(key)) return []
      told.add(key)
      const near = suggest(name, named.keys())
      problems.push(
        problem('unknown-step', {
          path,
          position,
          message: `No step is named \`#${name}\``,
          hint:
            near === undefined
              ? `an annotation \`{#${name}}\` names a step`
              : `did you mean \`#${near}\`?`
        })
      )
      return []
    })
    if (ids.length > 0) byStep.set(step, ids)
  }
  return {byStep, problems}
}

/** The order of performance, or the steps of a circle in which each needs the next one. */
export type Order =
  | {readonly kind: 'order'; readonly steps: readonly PlannedStep[]}
  | {readonly kind: 'circle'; readonly steps: readonly PlannedStep[]}

/**
 * The order in which steps are performed: that of the document, but what a step needs comes before it, wherever it
 * stands. A depth-first walk in the order of the document, with a stack of its own: documents may be long.
 */
export function orderSteps(steps: readonly PlannedStep[]): Order {
  if (steps.every(({needs}) => needs.length === 0)) return {kind: 'order', steps}
  const byId = new Map(steps.map((planned) => [planned.step.id, planned]))
  const ordered = new Set<PlannedStep>()
  for (const root of steps) {
    const path: {readonly planned: PlannedStep; next: number}[] = [{planned: root, next: 0}]
    const onPath = new Set([root])
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = ordered.has(top.planned) ? undefined : top.planned.needs[top.next++]
      const needed = id === undefined ? undefined : byId.get(id)
      if (needed === undefined) {
        if (id === undefined) {
          ordered.add(top.planned)
          onPath.delete(top.planned)
          path.pop()
        }
        continue
      }
      if (onPath.has(needed)) {
        const start = path.findIndex(({planned}) => planned === needed)
        return {kind: 'circle', steps: path.slice(start).map(({planned}) => planned)}
      }
      path.push({planned: needed, next: 0})
      onPath.add(needed)
    }
  }
  return {kind: 'order', steps: [...ordered]}
}

/** What to say of a circle, at the first step of it in the document. */
export function circleProblem(path: string, circle: readonly PlannedStep[]): Problem {
  const names = circle.map(({step}) => nameOf(step))
  const [first] = circle
  return problem('cyclic-needs', {
    path,
    position: first?.step.said?.['needs'] ?? first?.step.position ?? null,
    message: `${names.join(' needs ')} needs ${names[0]}, so none of them can come first`,
    hint: 'take one `needs` of the circle away'
  })
}

function nameOf({options, position}: Step): string {
  return options.id === undefined ? `line ${position.start.line}` : `\`#${options.id}\``
}
