import type {BlockLine} from '../model/block.ts'
import {isInSection} from '../model/section.ts'
import type {Step} from '../model/step.ts'
import {suggest} from '../problem/suggest.ts'
import type {Locator} from './sidecar.ts'

/** A block of the document, whatever it is taken for. */
export interface DocumentBlock {
  readonly block: {readonly lines: readonly BlockLine[]}
  readonly section: readonly string[]
}

/** What a locator finds, or why it finds nothing or too much. */
export type Located =
  | {readonly kind: 'step'; readonly step: Step}
  | {readonly kind: 'block'; readonly block: DocumentBlock}
  | {readonly kind: 'nothing'; readonly message: string; readonly hint: string | null}
  | {readonly kind: 'several'; readonly message: string; readonly hint: string}

/** Find what a locator means. `blocks` are asked for only where no step can be meant. */
export async function locate(
  locator: Locator,
  steps: readonly Step[],
  blocks: () => Promise<readonly DocumentBlock[]>
): Promise<Located> {
  const {id, text, section, step: ordinal, block: blockOrdinal} = locator
  const inSection = (titles: readonly string[]): boolean =>
    section === undefined || isInSection(titles, section)
  if (id !== undefined) {
    const name = id.replace(/^#/, '')
    const found = steps.filter((step) => step.id === id || step.options.id === name)
    return choose(found, ordinal, {locator, steps, of: stepFound, line: lineOfStep})
  }
  if (blockOrdinal === undefined) {
    const fitting = steps.filter(
      (step) => inSection(step.section) && (text === undefined || begins(step.command, text))
    )
    // `make` is the beginning of `make install` too.
    const exact = fitting.filter(({command}) => spaced(command) === spaced(text ?? ''))
    const found = exact.length > 0 ? exact : fitting
    if (found.length > 0 || text === undefined || ordinal !== undefined) {
      return choose(found, ordinal, {locator, steps, of: stepFound, line: lineOfStep})
    }
  }
  const free = (await blocks()).filter((block) => !holdsStep(block, steps))
  const found = free.filter(
    (block) => inSection(block.section) && (text === undefined || begins(firstLine(block), text))
  )
  return choose(found, blockOrdinal, {locator, steps, of: blockFound, line: lineOfBlock})
}

interface Choosing<Found> {
  readonly locator: Locator
  readonly steps: readonly Step[]
  readonly of: (found: Found) => Located
  readonly line: (found: Found) => number
}

function choose<Found>(
  found: readonly Found[],
  ordinal: number | undefined,
  {locator, steps, of, line}: Choosing<Found>
): Located {
  const chosen = ordinal === undefined ? found[0] : found[ordinal - 1]
  const what = locator.block === undefined ? 'step' : 'block'
  if (chosen === undefined) return nothingFound(locator, steps, found.length, what)
  if (ordinal !== undefined || found.length === 1) return of(chosen)
  const lines = found.slice(0, 4).map(line)
  const more = found.length > lines.length ? ' and others' : ''
  return {
    kind: 'several',
    message: `${found.length} steps or blocks fit this: lines ${lines.join(', ')}${more}`,
    hint:
      locator.section === undefined
        ? 'say more of the command, or add `section:` or `step: 1`'
        : 'say more of the command, or add `step: 1`'
  }
}

function nothingFound(
  {id, text, section}: Locator,
  steps: readonly Step[],
  count: number,
  what: string
): Located {
  if (count > 0) {
    const fit = count === 1 ? `only one ${what} fits` : `only ${count} ${what}s fit`
    return {kind: 'nothing', message: `There is none of this number: ${fit}`, hint: null}
  }
  if (section !== undefined && !steps.some((step) => isInSection(step.section, section))) {
    const near = suggest(section, new Set(steps.flatMap((step) => step.section)))
    const hint = near === undefined ? lookAtPlan : `did you mean \`${near}\`?`
    return {kind: 'nothing', message: `No ${what} stands in a section \`${section}\``, hint}
  }
  if (id !== undefined) {
    const near = suggest(
      id.replace(/^#/, ''),
      steps.flatMap(({options}) => options.id ?? [])
    )
    const hint = near === undefined ? lookAtPlan : `did you mean \`${near}\`?`
    return {kind: 'nothing', message: `No step has the id or name \`${id}\``, hint}
  }
  const where = section === undefined ? '' : ' in this section'
  const near = text === undefined ? undefined : nearest(text, steps)
  return {
    kind: 'nothing',
    message: `No ${what} begins with this${where}`,
    hint: near === undefined ? lookAtPlan : `did you mean \`${near.text}\` in line ${near.line}?`
  }
}

const lookAtPlan = '`as-written plan` shows the steps; the document may have changed'

/** The beginning of a command that is most probably meant. */
function nearest(text: string, steps: readonly Step[]): {text: string; line: number} | undefined {
  const length = spaced(text).length
  const beginnings = new Map(steps.map((step) => [spaced(step.command).slice(0, length), step]))
  const step = beginnings.get(suggest(spaced(text), beginnings.keys()) ?? '')
  const [first = ''] = step?.command.split('\n', 1) ?? []
  return step && {text: first, line: lineOfStep(step)}
}

function begins(command: string, text: string): boolean {
  return spaced(command).startsWith(spaced(text))
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function firstLine({block: {lines}}: DocumentBlock): string {
  return lines.find(({text}) => text.trim() !== '')?.text ?? ''
}

/** Whether something in the block is a step. */
export function holdsStep({block: {lines}}: DocumentBlock, steps: readonly Step[]): boolean {
  const [first, last] = [lines[0]?.line, lines.at(-1)?.line]
  if (first === undefined || last === undefined) return false
  return steps.some(({position: {start}}) => first <= start.line && start.line <= last)
}

function stepFound(step: Step): Located {
  return {kind: 'step', step}
}

function blockFound(block: DocumentBlock): Located {
  return {kind: 'block', block}
}

function lineOfStep({position}: Step): number {
  return position.start.line
}

function lineOfBlock({block: {lines}}: DocumentBlock): number {
  return lines[0]?.line ?? 0
}
