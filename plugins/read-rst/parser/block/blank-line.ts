import type {Body} from './body.ts'

/** Tell that something ended because the next line is indented less, and not because of a blank line. */
export function reportMissingBlankLine({session, lines}: Body, at: number, what: string): void {
  const place = {start: lines.place(at), end: lines.end(at)}
  const message = `The ${what} above ends without a blank line`
  session.problems.report('missing-blank-line', place, message, 'put a blank line before this one')
}
