import type {Step} from '../../model/step.ts'
import {locate} from '../locate.ts'
import type {Locator} from '../sidecar.ts'

/** The plainest locator that means a step and nothing else. */
export async function locatorFor(step: Step, steps: readonly Step[]): Promise<Locator> {
  for (const locator of candidates(step, steps)) {
    const located = await locate(locator, steps, async () => [])
    if (located.kind === 'step' && located.step === step) return locator
  }
  return {id: step.id}
}

function* candidates(step: Step, steps: readonly Step[]): Iterable<Locator> {
  const [first = ''] = step.command.split('\n', 1)
  const text = first.trim()
  const title = step.section.at(-1)
  const path = step.section.join(' > ')
  yield {text}
  if (title === undefined) return yield* numbered({text}, steps)
  yield {text, section: title}
  yield {text, section: path}
  yield* numbered({text, section: title}, steps)
  yield* numbered({text, section: path}, steps)
}

function* numbered(locator: Locator, steps: readonly Step[]): Iterable<Locator> {
  for (let step = 1; step <= Math.min(steps.length, 100); step++) yield {...locator, step}
}
