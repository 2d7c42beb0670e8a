import type {Runbook} from '../model/runbook.ts'
import type {ToldChoices} from '../plan/choices/choices.ts'
import {combinationsOf, mostCombinations} from '../plan/choices/combinations.ts'
import {readTold} from '../plan/choices/told.ts'
import {type CommandOption, type Invocation, isGiven, UsageError} from './command.ts'

/** Options of every command that takes one of several ways through a document. */
export const choiceOptions: readonly CommandOption[] = [
  {
    flags: '--choose <name=option>',
    about: 'which of several ways to take, such as `server=gunicorn`; may be repeated'
  }
]

/** The option of `verify` that takes all ways. */
export const allChoicesOption: CommandOption = {
  flags: '--all-choices',
  about: 'perform every document once for each combination of its options'
}

/** The options that the user chooses. Throws a `UsageError` for what no document offers. */
export function readChosen(
  invocation: Invocation,
  runbooks: readonly Runbook[]
): {readonly chosen: ToldChoices; readonly allChoices: boolean} {
  const chosen = readTold(invocation.options['choose'] ?? [], runbooks)
  if ('message' in chosen) throw new UsageError(chosen.message, chosen.hint)
  const allChoices = isGiven(invocation, 'all-choices')
  const tooMany = runbooks.find(
    (runbook) => allChoices && combinationsOf(runbook, chosen) === undefined
  )
  if (tooMany !== undefined) {
    throw new UsageError(
      `\`${tooMany.path}\` can be done in more than ${mostCombinations} ways`,
      'choose some of its options with `--choose`; `as-written plan` lists them'
    )
  }
  return {chosen, allChoices}
}
