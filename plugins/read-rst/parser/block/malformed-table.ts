import type {Body} from './body.ts'
import {keepAsText} from './nested.ts'

/** Keep the lines of a table that cannot be understood as text, and say why. */
export function addMalformedTable(
  {session, lines, children}: Body,
  at: number,
  end: number,
  why: string
): void {
  const node = keepAsText(lines.slice(at, end))
  session.problems.report('malformed-table', node.position, `This table cannot be read: ${why}`)
  children.push(node)
}
