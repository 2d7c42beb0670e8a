import {codeNode} from '../tree/code.ts'
import type {Body} from './body.ts'
import {doctest} from './markers.ts'

/**
 * A session of Python's interpreter, up to the next blank line.
 *
 *     >>> 1 + 1
 *     2
 */
export function takeDoctest({lines, children}: Body, at: number): number | undefined {
  if (!doctest.test(lines.texts[at] as string)) return undefined
  let end = at + 1
  while (end < lines.length && lines.texts[end] !== '') end += 1
  children.push(codeNode(lines.slice(at, end), {lang: 'pycon', construct: 'doctest'}))
  return end
}
