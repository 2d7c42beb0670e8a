import type {Runbook} from '../model/runbook.ts'
import {asksFor, type GivenValue, looksSecret, valuesFor} from '../plan/variables/values.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Given} from '../run/request.ts'
import type {Secrets} from '../secret/secrets.ts'
import type {Prepared} from './prepare.ts'

/**
 * The values of every document, ready to be typed. Secrets are read, and hidden from now on. Rejects with an
 * `InfrastructureError` where one cannot be had: nothing has been typed yet.
 */
export async function readGiven(
  {plan, values}: Prepared,
  secrets: Secrets
): Promise<ReadonlyMap<Runbook, ReadonlyMap<string, Given>>> {
  const all = new Map<Runbook, ReadonlyMap<string, Given>>()
  for (const {runbook} of plan.documents) {
    const given = new Map<string, Given>()
    for (const [name, value] of valuesFor(runbook, values)) {
      const isSecret = value.kind === 'secret' || value.isSecret || isHandedOver(name, value)
      const text = value.kind === 'secret' ? await readSecret(name, secrets) : value.text
      if (isSecret) secrets.mask.add(text)
      given.set(name, {text, isSecret, isExported: isVariable(name, runbook)})
    }
    all.set(runbook, given)
  }
  return all
}

/** What is told under such a name is hidden, also where no document says that it is a secret. */
function isHandedOver(name: string, value: GivenValue & {readonly kind: 'text'}): boolean {
  return value.from === 'told' && looksSecret(name)
}

async function readSecret(name: string, secrets: Secrets): Promise<string> {
  const secret = await secrets.get(name)
  if (typeof secret === 'string') return secret
  throw new InfrastructureError(secret.because)
}

function isVariable(name: string, {variables = [], steps}: Runbook): boolean {
  return (
    variables.some((variable) => variable.name === name) ||
    steps.some((step) => asksFor(step, name))
  )
}
