import process from 'node:process'
import type {Runbook} from '../model/runbook.ts'
import {
  mentions,
  type ToldValues,
  valueFault,
  valuesFor,
  wantedNames
} from '../plan/variables/values.ts'
import {suggest} from '../problem/suggest.ts'
import {type CommandOption, type Invocation, UsageError} from './command.ts'

/** Options of every command that gives documents values. */
export const valueOptions: readonly CommandOption[] = [
  {
    flags: '--var <name=value>',
    about: 'the value of a variable; `name` alone takes it from the environment; may be repeated'
  }
]

/** What the user and the environment give documents. Throws a `UsageError` for a name that none of them knows. */
export function readValues(
  {options}: Invocation,
  runbooks: readonly Runbook[],
  secrets: readonly string[]
): ToldValues {
  const told = new Map<string, string>()
  for (const written of options['var'] ?? []) {
    const [, name, value] = /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(written) ?? []
    if (name === undefined) {
      throw new UsageError(`\`${written}\` gives no variable a value`, 'write `--var NAME=value`')
    }
    if (told.has(name)) throw new UsageError(`\`--var ${name}\` is given twice`)
    if (!runbooks.some((runbook) => mentions(runbook, name))) throw unknownName(name, runbooks)
    const text = value ?? process.env[name]
    if (text === undefined) {
      const hint = `write \`--var ${name}=value\``
      throw new UsageError(`There is no \`${name}\` in the environment`, hint)
    }
    told.set(name, text)
  }
  return {told, environment: process.env, secrets: new Set(secrets)}
}

/** Throws a `UsageError` for a value that its variable cannot have: before anything runs. */
export function checkValues(runbooks: readonly Runbook[], values: ToldValues): void {
  for (const runbook of runbooks) {
    const given = valuesFor(runbook, values)
    for (const variable of runbook.variables ?? []) {
      const value = given.get(variable.name)
      const fault = value?.kind === 'text' ? valueFault(variable, value.text) : undefined
      if (value?.kind !== 'text' || fault === undefined) continue
      const isOwn = value.from === 'environment'
      const hint = `the environment says so; give another with \`--var ${variable.name}=…\``
      throw new UsageError(fault, isOwn ? hint : null)
    }
  }
}

function unknownName(name: string, runbooks: readonly Runbook[]): UsageError {
  const known = [...new Set(runbooks.flatMap(wantedNames))]
  const near = suggest(name, known)
  const some = known.slice(0, 10).map((each) => `\`${each}\``)
  const list = some.length < known.length ? `${some.join(', ')} and others` : some.join(', ')
  const none = 'the documents want no values'
  return new UsageError(
    `No document knows a variable \`${name}\``,
    near !== undefined ? `did you mean \`${near}\`?` : known.length > 0 ? `there are ${list}` : none
  )
}
