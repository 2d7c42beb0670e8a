import type {StepChoice} from '../../model/choice.ts'
import type {Runbook} from '../../model/runbook.ts'
import type {Step} from '../../model/step.ts'
import {folded, type ToldChoices} from './choices.ts'

/** Performances of one document that `--all-choices` makes at most. */
export const mostCombinations = 32

/** Combinations that are looked at: more of them are too many, even where most come to the same. */
const mostTried = 4096

/**
 * Every way through a document: each option of each choice with each of the others, except what the user has chosen. Of
 * combinations that come to the same steps, as where a choice stands in an option of another, the first is taken.
 * `undefined`: there are too many.
 */
export function combinationsOf(
  {choices = [], steps}: Runbook,
  told: ToldChoices
): readonly (readonly StepChoice[])[] | undefined {
  let combinations: readonly (readonly StepChoice[])[] = [[]]
  for (const {name, options} of choices) {
    const wanted = told.get(folded(name))
    const open = options.filter(
      (option) =>
        (wanted === undefined || folded(option.name) === wanted) &&
        steps.some(({choices: own = []}) =>
          own.some((choice) => choice.name === name && choice.option === option.name)
        )
    )
    if (open.length === 0) continue
    if (combinations.length * open.length > mostTried) return undefined
    combinations = combinations.flatMap((combination) =>
      open.map((option) => [...combination, {name, option: option.name}])
    )
  }
  const distinct = new Map<string, readonly StepChoice[]>()
  for (const combination of combinations) {
    const key = steps.map((step) => (isTaken(step, combination) ? '1' : '0')).join('')
    if (!distinct.has(key)) distinct.set(key, combination)
  }
  return distinct.size > mostCombinations ? undefined : [...distinct.values()]
}

function isTaken({choices = []}: Step, combination: readonly StepChoice[]): boolean {
  return choices.every(({name, option}) =>
    combination.some((taken) => taken.name === name && taken.option === option)
  )
}
