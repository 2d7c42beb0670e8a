import type {Runbook} from '../../model/runbook.ts'
import type {Source} from '../../model/source.ts'
import type {Step} from '../../model/step.ts'
import {holdsStep} from '../locate.ts'
import type {Proposal} from '../propose/proposal.ts'
import {annotateBlock, type Edit, type PlacedBlock} from './edits.ts'
import {editText, splitLines} from './text-lines.ts'

/** A document with what is proposed written into it. */
export interface Annotated {
  readonly text: string
  readonly edits: readonly Edit[]
  /** What no annotation in the document can say, and why. */
  readonly leftOut: readonly {readonly proposal: Proposal; readonly because: string}[]
}

/** What writing into a document needs of the rest of the engine. */
export interface InlineDocument {
  readonly source: Source
  /** As the document alone says. */
  readonly runbook: Runbook
  readonly blocks: readonly PlacedBlock[]
  /** Understand the text anew: what was written is read again before anybody believes it. */
  readonly understand: (text: string) => Promise<Runbook>
}

/**
 * Write proposals into a document as annotations. An annotation speaks of all steps of its block, so what does not hold for
 * all of them is left out; and so is what, read again, means anything else than was proposed.
 */
export async function annotateInline(
  {source, runbook, blocks, understand}: InlineDocument,
  proposals: readonly Proposal[]
): Promise<Annotated> {
  const {lines} = splitLines(source.text)
  const leftOut: {proposal: Proposal; because: string}[] = []
  let edits: readonly Edit[] = []
  let known = runbook.steps
  for (const placed of blocks) {
    const inside = runbook.steps.filter((step) => holdsStep(placed, [step]))
    const starts = new Set(inside.map(({position}) => position.start.offset))
    const spoken = proposals.filter(({step}) => starts.has(step.position.start.offset))
    if (spoken.length === 0) continue
    const refuse = (because: string): void => {
      for (const proposal of spoken) leftOut.push({proposal, because})
    }
    const [annotation, ...others] = new Set(spoken.map((proposal) => proposal.annotation))
    if (annotation === null || annotation === undefined) {
      refuse('no annotation says it')
      continue
    }
    if (others.length > 0 || spoken.length !== inside.length) {
      refuse('other steps stand in the same block')
      continue
    }
    const edit = annotateBlock(placed, annotation, {syntax: runbook.syntax, lines})
    if (edit === undefined) {
      refuse('no annotation can stand there')
      continue
    }
    const tried = [...edits, edit]
    const again = await understand(editText(source.text, tried))
    if (!isAsProposed(known, again.steps, inside)) {
      refuse('the document would be read otherwise')
      continue
    }
    edits = tried
    known = again.steps
  }
  return {text: editText(source.text, edits), edits, leftOut}
}

/** Whether the same steps are there, and only those that were meant are said more of. */
function isAsProposed(
  before: readonly Step[],
  after: readonly Step[],
  meant: readonly Step[]
): boolean {
  const ids = new Set(meant.map(({id}) => id))
  return (
    before.length === after.length &&
    before.every((step, index) => {
      const now = after[index] as Step
      if (now.id !== step.id || now.command !== step.command) return false
      if (!ids.has(step.id)) return essence(now) === essence(step)
      const isDone = now.kind === 'manual' || promised(now) === promised(step)
      return isDone && now.trust === 'sure' && Object.keys(now.options).length > 0
    })
  )
}

function essence(step: Step): string {
  const {kind, role, section, why, trust, options} = step
  return JSON.stringify([kind, role, section, why, trust, options, promised(step)])
}

function promised({promise}: Step): string {
  return JSON.stringify(promise?.lines.map(({text}) => text))
}
