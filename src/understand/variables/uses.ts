import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {CommandStep, Step} from '../../model/step.ts'
import {placeholderName, type VariableUse} from '../../model/variables.ts'
import {placeholdersIn} from './placeholders.ts'
import {clouds, setsVariable} from './settings.ts'
import {type ShellUse, shellUses} from './shell-uses.ts'

/** The steps of a document with the names that each takes from outside: no step before it, nor itself, sets them. */
export async function findUses(steps: readonly Step[], source: Source): Promise<readonly Step[]> {
  const setting = new Settings(steps)
  const found: Step[] = []
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'command' || step.language !== undefined) {
      found.push(step)
      continue
    }
    const uses = [
      ...(await shellUses(step.command)).flatMap((use) =>
        setting.isSetBy(use.name, index) || Object.hasOwn(step.options.env ?? {}, use.name)
          ? []
          : shellUse(use, step, source)
      ),
      ...placeholdersIn(step.command).map(({written, index: at}): VariableUse => {
        const position = placeIn(step, at, written.length, source)
        return {kind: 'placeholder', name: placeholderName(written), written, position}
      })
    ]
    found.push(uses.length === 0 ? step : {...step, uses: once(uses)})
  }
  return found
}

function shellUse(
  {name, written, index}: ShellUse,
  step: CommandStep,
  source: Source
): VariableUse {
  const position = placeIn(step, index, written.length, source)
  return {kind: 'shell', name, written, position}
}

function once(uses: readonly VariableUse[]): readonly VariableUse[] {
  return uses.filter(
    (use, index) => uses.findIndex(({written}) => written === use.written) === index
  )
}

/** From which step on a name may be set. */
class Settings {
  readonly #texts: readonly string[]
  readonly #since = new Map<string, number>()
  #cloudedSince: number | undefined

  constructor(steps: readonly Step[]) {
    this.#texts = steps.map((step) =>
      step.kind === 'file' ? step.content.map(({text}) => text).join('\n') : step.command
    )
  }

  isSetBy(name: string, step: number): boolean {
    this.#cloudedSince ??= firstOf(this.#texts.findIndex(clouds))
    if (step >= this.#cloudedSince) return true
    const known = this.#since.get(name)
    const since = known ?? firstOf(this.#texts.findIndex((text) => setsVariable(text, name)))
    this.#since.set(name, since)
    return step >= since
  }
}

function firstOf(index: number): number {
  return index === -1 ? Number.POSITIVE_INFINITY : index
}

/** Where a piece of a command stands in the document, whose lines may begin with a prompt or an indentation. */
function placeIn(
  {command, commandStart}: CommandStep,
  index: number,
  length: number,
  {text}: Source
): Position {
  const above = command.slice(0, index).split('\n')
  const across = (above.at(-1) as string).length
  if (above.length === 1) {
    const {line, column, offset} = commandStart
    return span({line, column: column + across, offset: offset + across}, length)
  }
  let begin = commandStart.offset
  for (let line = 1; line < above.length; line++) begin = text.indexOf('\n', begin) + 1
  const end = text.indexOf('\n', begin)
  const written = text.slice(begin, end === -1 ? text.length : end)
  const typed = command.split('\n')[above.length - 1] as string
  const prefix = Math.max(0, written.lastIndexOf(typed))
  const column = prefix + across
  const line = commandStart.line + above.length - 1
  return span({line, column: column + 1, offset: begin + column}, length)
}

function span(start: Position['start'], length: number): Position {
  const {line, column, offset} = start
  return {start, end: {line, column: column + length, offset: offset + length}}
}
