import type {BlockLine} from '../../model/block.ts'
import type {PromisedLine, Step} from '../../model/step.ts'
import {readTalk} from '../foreign/conversation.ts'
import {type ForeignProgram, startsProgram} from '../foreign/programs.ts'
import {pointIn} from '../typed-command.ts'

/** The step with an output that prose announces below it; `undefined` where it promises one itself. */
export function expectOutput(step: Step, lines: readonly BlockLine[]): Step | undefined {
  if (step.kind !== 'command' || step.promise !== null) return undefined
  return {
    ...step,
    promise: {lines: promised(lines), blankLinesAfter: 0, isPart: true}
  }
}

/** The step with what the block below it types into the program that it starts; `undefined` where it starts another. */
export function continueTalk(
  step: Step,
  lines: readonly BlockLine[],
  program: ForeignProgram
): Step | undefined {
  const {answers, keys} = step.options
  if (step.kind !== 'command' || answers !== undefined || keys !== undefined) return undefined
  if (!startsProgram(step.command, program)) return undefined
  const {printed, byHand, ...talk} = readTalk(promised(lines), program)
  if (byHand !== null) {
    const {commandStart: _start, ...manual} = step
    return {...manual, kind: 'manual', promise: null, because: byHand}
  }
  const shown = [...(step.promise?.lines ?? []), ...printed].filter(({text}) => text.trim() !== '')
  return {
    ...step,
    promise: shown.length > 0 ? {lines: shown, blankLinesAfter: 0, isPart: true} : null,
    options: {...step.options, answers: talk.answers}
  }
}

function promised(lines: readonly BlockLine[]): readonly PromisedLine[] {
  const first = lines.findIndex(({text}) => text.trim() !== '')
  const last = lines.findLastIndex(({text}) => text.trim() !== '')
  return lines.slice(first, last + 1).map((line) => ({...pointIn(line, 0), text: line.text}))
}
