import type {Beside, SaidBlock} from '../model/beside.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import {withDefaults, withSaid} from '../model/said.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import {type DocumentBlock, type Located, locate} from './locate.ts'
import type {Sidecar, SidecarEntry} from './sidecar.ts'

/** The document of a sidecar, for what its steps alone do not tell. */
export interface BesideDocument {
  /** All blocks of the document. */
  blocks(): Promise<readonly DocumentBlock[]>
  /** Understand it anew, with what is said beside it. */
  understand(beside: Beside): Promise<Runbook>
}

/** What a sidecar says of how its document is understood, before any step is known. */
export function besideOf({legends, variables, choices, source}: Sidecar): Beside {
  return {legends, variables, choices, blocks: new Map(), path: source.path}
}

/** Whether a sidecar has to be known before its document is understood. */
export function decidesUnderstanding({legends, variables, choices}: Sidecar): boolean {
  return legends.length > 0 || variables.length > 0 || choices.length > 0
}

interface Found {
  readonly entry: SidecarEntry
  readonly located: Located & {readonly kind: 'step' | 'block'}
}

/**
 * The runbook as its sidecar says that it is. `runbook` has been understood with what `besideOf` says. Where a block is to be
 * read in another way, the document is understood once more; steps keep the place where they stand.
 */
export async function applySidecar(
  runbook: Runbook,
  sidecar: Sidecar,
  document: BesideDocument
): Promise<Runbook> {
  const problems: Problem[] = []
  const refuse = (
    code: 'unknown-locator' | 'ambiguous-locator' | 'malformed-sidecar',
    {position}: SidecarEntry,
    message: string,
    hint: string | null
  ): void => {
    problems.push(problem(code, {path: sidecar.source.path, position, message, hint}))
  }
  const found: Found[] = []
  const blocks = new Map<number, SaidBlock>()
  for (const entry of sidecar.entries) {
    const located = await locate(entry.locator, runbook.steps, () => document.blocks())
    if (located.kind === 'nothing') {
      refuse('unknown-locator', entry, located.message, located.hint)
      continue
    }
    if (located.kind === 'several') {
      refuse('ambiguous-locator', entry, located.message, located.hint)
      continue
    }
    const line = lineOf(located)
    const earlier = found.find((other) => lineOf(other.located) === line && isSame(other, located))
    if (earlier !== undefined) {
      const other = earlier.entry.position.start.line
      const message = `Line ${line} of the document is spoken of already, in line ${other} of the sidecar`
      refuse('malformed-sidecar', entry, message, 'say it in one entry')
      continue
    }
    if (located.kind === 'block' && entry.block === null) {
      const hint = 'say `run: true`, or `file:` for the content of a file'
      refuse(
        'malformed-sidecar',
        entry,
        'This block is no step, so nothing can be said of it',
        hint
      )
      continue
    }
    found.push({entry, located})
    const isTold = entry.block?.kind === 'step' && located.kind === 'step'
    if (entry.block !== null && !isTold) blocks.set(line, entry.block)
  }
  const again =
    blocks.size === 0 ? runbook : await document.understand({...besideOf(sidecar), blocks})
  const steps = new Map(again.steps.map((step) => [step, step]))
  for (const {entry, located} of found) {
    const meant = again.steps.filter((step) => isMeant(step, located))
    if (meant.length === 0 && entry.block?.kind !== 'data') {
      const line = lineOf(located)
      const ignored = again.ignored.find((block) => block.line <= line && line <= block.endLine)
      const because = ignored === undefined ? '' : ` (${ignored.because})`
      refuse('malformed-sidecar', entry, `Nothing in this block can be run${because}`, null)
    }
    for (const [index, step] of meant.entries()) {
      steps.set(step, sayOf(step, entry, index === 0))
    }
  }
  return {
    ...again,
    steps: again.steps.map((step) => withDefaults(steps.get(step) ?? step, sidecar.settings)),
    problems: [...again.problems, ...problems]
  }
}

function sayOf(step: Step, {said, name, block}: SidecarEntry, isFirst: boolean): Step {
  const named = name !== null && isFirst ? {...said, id: name} : said
  const changed = withSaid(step, named)
  return block?.kind === 'step' && step.trust === 'candidate'
    ? {...changed, why: 'sidecar', trust: 'sure'}
    : changed
}

function lineOf(located: Found['located']): number {
  return located.kind === 'step'
    ? located.step.position.start.line
    : (located.block.block.lines[0]?.line ?? 0)
}

function isSame({located}: Found, other: Found['located']): boolean {
  return located.kind === 'step' && other.kind === 'step'
    ? located.step === other.step
    : located.kind === other.kind
}

/** Whether a step of the document as it is now understood is one that the locator found. */
function isMeant({position: {start}}: Step, located: Found['located']): boolean {
  if (located.kind === 'step') return start.offset === located.step.position.start.offset
  const {lines} = located.block.block
  const [first, last] = [lines[0], lines.at(-1)]
  return (
    first !== undefined && last !== undefined && first.line <= start.line && start.line <= last.line
  )
}
