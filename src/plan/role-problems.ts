import type {Position} from '../model/position.ts'
import type {Problem, Severity} from '../model/problem.ts'
import type {Role} from '../model/role.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'

/** A role, what it means in the environment, and the steps that it types. */
export interface PlayedRole {
  readonly role: Role
  readonly target: string | null
  /** Why the target cannot play the role; `undefined` when it can. */
  readonly refusal: string | undefined
  readonly steps: readonly Step[]
}

/** What is wrong with the roles of a document in this environment: each host and each role is told once, at its first step. */
export function roleProblems(
  path: string,
  roles: Iterable<PlayedRole>,
  isPerforming: boolean
): readonly Problem[] {
  const problems: Problem[] = []
  const unbound = new Set<string | null>()
  for (const played of roles) {
    const position = firstPosition(played.steps)
    if (position === undefined) continue
    const severity: Severity = isPerforming ? 'error' : 'warning'
    const {role, target, refusal} = played
    if (target === null) {
      if (!unbound.has(role.host)) problems.push(unboundHost(role, {path, position, severity}))
      unbound.add(role.host)
      continue
    }
    if (refusal !== undefined) {
      problems.push(foreignRole(played, refusal, {path, position, severity}))
    }
  }
  return problems
}

interface Place {
  readonly path: string
  readonly position: Position
  readonly severity: Severity
}

/** `undefined` when nothing would be typed as the role anyway. */
function firstPosition(steps: readonly Step[]): Position | undefined {
  const first = steps.find((step) => step.kind === 'command' && step.options.skip === undefined)
  return first && (first.rolePosition ?? first.position)
}

function unboundHost({host}: Role, place: Place): Problem {
  if (host === null) {
    return problem('unbound-host', {
      ...place,
      message: 'No target is configured for steps without a host',
      hint: "say where they run: add `'*'` under `targets` of the environment in as-written.yaml"
    })
  }
  return problem('unbound-host', {
    ...place,
    message: `No target is configured for host \`${host}\``,
    hint: `say what \`${host}\` is here: add it under \`targets\` of the environment in as-written.yaml`
  })
}

function foreignRole({role, steps}: PlayedRole, refusal: string, place: Place): Problem {
  const howMany = steps.length === 1 ? '1 step is' : `${steps.length} steps are`
  return problem('foreign-role', {
    ...place,
    message: `${howMany} typed by \`${role.user}\`, and ${refusal}`,
    hint: `run As Written as \`${role.user}\`, or choose an environment that has this user`
  })
}
