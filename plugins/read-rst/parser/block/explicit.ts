import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeComment} from './comment.ts'
import {takeDirective} from './directive.ts'
import type {TakenExplicit} from './explicit-construct.ts'
import {takeFootnote} from './footnote.ts'
import {anonymous, explicit} from './markers.ts'
import {takeSubstitution} from './substitution.ts'
import {takeAnonymous, takeTarget} from './target.ts'

/** What may follow `.. `, in the order in which docutils tries it; whatever is none of these is a comment. */
const constructs: readonly ((body: Body, at: number) => TakenExplicit | undefined)[] = [
  takeFootnote,
  takeTarget,
  takeSubstitution,
  takeDirective
]

/** Explicit markup: `.. ` and a footnote, target, substitution, directive or comment. */
export function takeExplicit(body: Body, at: number): number | undefined {
  if (!explicit.test(body.lines.texts[at] as string)) return undefined
  for (const take of constructs) {
    const taken = take(body, at)
    if (taken !== undefined) return close(body, taken)
  }
  return close(body, takeComment(body, at))
}

/** `__ https://example.org`: where the next reference without a name leads. */
export function takeAnonymousTarget(body: Body, at: number): number | undefined {
  const marker = anonymous.exec(body.lines.texts[at] as string)?.[0].length
  return marker === undefined ? undefined : close(body, takeAnonymous(body, at, marker))
}

/** Explicit markup may follow explicit markup without a blank line between, but nothing else may. */
function close(body: Body, {next, isClosed}: TakenExplicit): number {
  const following = body.lines.texts[next]
  if (
    !isClosed &&
    following !== undefined &&
    !explicit.test(following) &&
    !anonymous.test(following)
  ) {
    reportMissingBlankLine(body, next, 'explicit markup')
  }
  return next
}
