import type {Plan} from '../../model/plan.ts'

/** A host that documents name, and what they want of it. */
export interface NeededHost {
  readonly host: string
  /** Who types there; `null` stands for whoever is logged in. */
  readonly users: readonly (string | null)[]
  readonly steps: number
  /** The documents that name it. */
  readonly paths: readonly string[]
  /** The host that it is probably a slip of. */
  readonly slipOf?: string
}

/** What documents need to be told before they can be run somewhere. */
export interface DocumentNeeds {
  readonly hosts: readonly NeededHost[]
  /** How many steps say no host. */
  readonly homeless: number
  /** Names of the secrets that answers ask for. */
  readonly secrets: readonly string[]
}

/** Gather from a plan what its documents leave open, in the order in which they say it. */
export function needsOf({documents}: Plan): DocumentNeeds {
  const hosts = new Map<string, NeededHost>()
  const secrets = new Set<string>()
  let homeless = 0
  for (const {runbook, steps, problems} of documents) {
    for (const {step} of steps) {
      for (const {say} of step.options.answers ?? []) {
        if (say.kind === 'secret') secrets.add(say.name)
      }
      const {host, user} = step.role
      if (host === null) {
        homeless++
        continue
      }
      const known = hosts.get(host)
      const slip = problems.find(
        ({code, position}) =>
          code === 'role-typo' && position?.start.offset === step.rolePosition?.start.offset
      )
      const slipOf = known?.slipOf ?? (slip && meantHost(slip.message))
      hosts.set(host, {
        host,
        users: [...new Set([...(known?.users ?? []), user])],
        steps: (known?.steps ?? 0) + 1,
        paths: [...new Set([...(known?.paths ?? []), runbook.path])],
        ...(slipOf === undefined ? {} : {slipOf})
      })
    }
  }
  return {hosts: [...hosts.values()].map(withSlips), homeless, secrets: [...secrets]}

  /** Who types at a slip types at the host that is meant. */
  function withSlips(needed: NeededHost): NeededHost {
    const slips = [...hosts.values()].filter(({slipOf}) => slipOf === needed.host)
    const all = [needed, ...slips]
    return {
      ...needed,
      users: [...new Set(all.flatMap(({users}) => users))],
      steps: all.reduce((sum, {steps}) => sum + steps, 0),
      paths: [...new Set(all.flatMap(({paths}) => paths))]
    }
  }
}

/** `` `new-sever` is probably a slip of `new-server` `` */
function meantHost(message: string): string | undefined {
  return /slip of `([^`]+)`/.exec(message)?.[1]
}
