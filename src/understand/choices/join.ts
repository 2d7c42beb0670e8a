import type {Choice, ChoiceOption, StepChoice} from '../../model/choice.ts'
import type {Position} from '../../model/position.ts'
import type {Step} from '../../model/step.ts'
import type {OptionPiece, OptionSet} from './sets.ts'

/** Choices of a document, and its steps with the options that they stand in. */
export interface Chosen {
  readonly choices: readonly Choice[]
  readonly steps: readonly Step[]
}

interface Joined {
  readonly name: string
  readonly isDeclared: boolean
  readonly position: Position
  readonly sets: OptionSet[]
}

/**
 * Make choices of sets: those of the same name, with the same options, or with an option that a group has in common,
 * are one choice and stay in step. A set that holds fewer than two options, or no step, leaves nothing to choose.
 */
export function joinSets(
  declared: readonly OptionSet[],
  proposed: readonly OptionSet[],
  steps: readonly Step[]
): Chosen {
  const choices: Joined[] = []
  for (const set of declared) join(set, true, choices)
  for (const set of proposed) {
    if (!declared.some((other) => isWithinOption(set, other))) join(set, false, choices)
  }
  const real = choices.filter(
    (choice) =>
      optionsOf(choice).length > 1 &&
      steps.some((step) =>
        choice.sets.some(({options}) => options.some((each) => holds(each, step)))
      )
  )
  if (real.length === 0) return {choices: [], steps}
  return {
    choices: real.map((choice) => ({
      name: choice.name,
      options: optionsOf(choice),
      isDeclared: choice.isDeclared,
      position: choice.position
    })),
    steps: steps.map((step) => placeStep(step, real))
  }
}

function join(set: OptionSet, isDeclared: boolean, choices: Joined[]): void {
  const same = choices.find((choice) => choice.isDeclared === isDeclared && isSame(choice, set))
  if (same !== undefined) {
    same.sets.push(set)
    return
  }
  const taken = choices.filter(({name}) => name.replace(/ \d+$/, '') === set.name).length
  const name = taken === 0 ? set.name : `${set.name} ${taken + 1}`
  choices.push({name, isDeclared, position: set.position, sets: [set]})
}

function isSame({sets}: Joined, set: OptionSet): boolean {
  return sets.some((other) => {
    if (set.isNamed || other.isNamed) return set.isNamed && other.isNamed && set.name === other.name
    const names = new Set(other.options.map(({name}) => name))
    const isEqual =
      set.options.length === names.size && set.options.every(({name}) => names.has(name))
    const groups = new Set(other.options.flatMap(({name, isSynced}) => (isSynced ? name : [])))
    return isEqual || set.options.some(({name, isSynced}) => isSynced && groups.has(name))
  })
}

/** A proposal in a declared option, or around a whole declared choice, stays; one that is made of the same pieces goes. */
function isWithinOption(proposal: OptionSet, declared: OptionSet): boolean {
  return proposal.options.every((piece) =>
    declared.options.some((option) => isAround(piece.position, option.position))
  )
}

function isAround(outer: Position, inner: Position): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
}

function optionsOf({sets}: Joined): readonly ChoiceOption[] {
  const options = new Map<string, ChoiceOption>()
  for (const {name, position} of sets.flatMap(({options}) => options)) {
    if (!options.has(name)) options.set(name, {name, position})
  }
  return [...options.values()]
}

function placeStep(step: Step, choices: readonly Joined[]): Step {
  const found: {readonly piece: OptionPiece; readonly choice: StepChoice}[] = []
  for (const {name, sets} of choices) {
    for (const piece of sets.flatMap(({options}) => options)) {
      if (holds(piece, step)) found.push({piece, choice: {name, option: piece.name}})
    }
  }
  if (found.length === 0) return step
  found.sort((one, other) => one.piece.position.start.offset - other.piece.position.start.offset)
  return {...step, choices: found.map(({choice}) => choice)}
}

function holds({position: {start, end}}: OptionPiece, {position}: Step): boolean {
  return start.offset <= position.start.offset && position.start.offset < end.offset
}
