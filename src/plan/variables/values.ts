import type {Runbook} from '../../model/runbook.ts'
import type {Step} from '../../model/step.ts'
import {describeType, fitsType} from '../../model/variable-type.ts'
import type {Variable} from '../../model/variables.ts'

/** What whoever runs a document gives it. */
export interface ToldValues {
  /** What the user says: `--var`, and answers to questions. */
  readonly told: ReadonlyMap<string, string>
  /** The environment of the engine. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Names of the secrets that the configuration declares. */
  readonly secrets: ReadonlySet<string>
}

/** The value of a name, and where it is from. A secret of the configuration is only named, and read when it is typed. */
export type GivenValue =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly from: 'told' | 'environment' | 'default'
      readonly isSecret: boolean
    }
  | {readonly kind: 'secret'}

/** Nobody gives anything. */
export const nothingTold: ToldValues = {told: new Map(), environment: {}, secrets: new Set()}

/** The values that a document has here, by name. What is said now wins, then the environment, at last the default. */
export function valuesFor(runbook: Runbook, told: ToldValues): ReadonlyMap<string, GivenValue> {
  const values = new Map<string, GivenValue>()
  const declared = new Map((runbook.variables ?? []).map((variable) => [variable.name, variable]))
  for (const [name, text] of told.told) {
    const isSecret = declared.get(name)?.isSecret ?? false
    if (mentions(runbook, name)) values.set(name, {kind: 'text', text, from: 'told', isSecret})
  }
  for (const variable of declared.values()) {
    const given = values.get(variable.name) ?? ownValue(variable, told)
    if (given !== undefined) values.set(variable.name, given)
  }
  return values
}

function ownValue(variable: Variable, {environment, secrets}: ToldValues): GivenValue | undefined {
  const {name, isSecret} = variable
  if (isSecret) return secrets.has(name) ? {kind: 'secret'} : undefined
  const own = looksSecret(name) ? undefined : environment[name]
  if (own !== undefined) return {kind: 'text', text: own, from: 'environment', isSecret}
  if (variable.default === null) return undefined
  return {kind: 'text', text: variable.default, from: 'default', isSecret}
}

/**
 * Whether the environment of the engine may hold a secret under this name: a document must not be able to ask for it by
 * declaring a variable that is called so. The user can hand it over with `--var NAME`.
 */
export function looksSecret(name: string): boolean {
  return (
    /(?:^|_)(?:AUTH|COOKIE|CREDENTIALS?|CREDS|DSN|KEYS?|PASS|PASSPHRASE|PASSWD|PASSWORD|PAT|PIN|PW|PWD|SECRETS?|SESSION|TOKENS?)(?:_|$)/i.test(
      name
    ) ||
    /(?:apikey|password|secret|token)/i.test(name) ||
    /^(?:ACTIONS|AWS|AZURE|CI|GCP|GH|GITHUB|GITLAB|GOOGLE|NPM|RUNNER|SSH)_/.test(name)
  )
}

/** Whether a document knows a name: it declares it, needs it, or asks its shell for it somewhere. */
export function mentions({variables = [], steps}: Runbook, name: string): boolean {
  return (
    variables.some((variable) => variable.name === name) ||
    steps.some((step) => step.uses?.some((use) => use.name === name) || asksFor(step, name))
  )
}

/** Whether `$NAME` stands in a command, for whomever. */
export function asksFor({command}: Step, name: string): boolean {
  return new RegExp(String.raw`\$\{?${name}(?!\w)`).test(command)
}

/** Every name that a document wants a value for. */
export function wantedNames({variables = [], steps}: Runbook): readonly string[] {
  const used = steps.flatMap(({uses = []}) => uses.map(({name}) => name))
  return [...new Set([...variables.map(({name}) => name), ...used])]
}

/** Why a value cannot be the one of a variable; `undefined` where it can. A secret is not repeated. */
export function valueFault(variable: Variable, text: string): string | undefined {
  if (fitsType(text, variable.type)) return undefined
  const shown = variable.isSecret ? '' : `, not \`${text}\``
  return `\`${variable.name}\` is ${describeType(variable.type)}${shown}`
}
