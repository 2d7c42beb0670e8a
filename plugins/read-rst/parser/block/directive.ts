import type {Directive} from '../directive/definition.ts'
import {splitDirective} from '../directive/split.ts'
import {unknownDirective} from '../directive/table.ts'
import {BodyTools} from '../directive/tools.ts'
import {takeMarked} from '../lines/indented.ts'
import type {Lines} from '../lines/lines.ts'
import type {Flow} from '../tree/nodes.ts'
import type {Body} from './body.ts'
import {spanOfExplicit, type TakenExplicit} from './explicit-construct.ts'
import {simpleName} from './names.ts'

const marker: RegExp = new RegExp(`^\\.\\. +(${simpleName}) ?::(?: +|$)`, 'u')

/** A directive: `.. name:: argument`, options, content. */
export function takeDirective(body: Body, at: number): TakenExplicit | undefined {
  const found = marker.exec(body.lines.texts[at] as string)
  if (found === null) return undefined
  const [{length}, name = ''] = found
  const taken = directiveNodes(body, {lines: body.lines, at, name, marker: length})
  for (const node of taken.children) body.children.push(node)
  return taken
}

/** Where a directive begins, and how long its marker is. */
export interface DirectiveStart {
  readonly lines: Lines
  readonly at: number
  readonly name: string
  readonly marker: number
}

/** The nodes of a directive, and where the lines go on. */
export interface TakenDirective extends TakenExplicit {
  readonly children: readonly Flow[]
}

/** Read the directive that begins at a line; it may stand in a substitution definition. */
export function directiveNodes(
  body: Body,
  {lines, at, name, marker: length}: DirectiveStart
): TakenDirective {
  const {session} = body
  const block = takeMarked(lines, at, length, {keepsBlankTop: true})
  const lowerName = name.toLowerCase()
  const definition = session.directives.get(lowerName) ?? unknownDirective
  const parts = splitDirective(block.lines, definition)
  const position = spanOfExplicit({...body, lines}, at, block)
  const directive: Directive = {...parts, name: lowerName, position}
  const tools = new BodyTools(body, definition, directive)
  if (parts.misplaced !== null) {
    const {misplaced} = parts
    const place = {start: misplaced.place(0), end: misplaced.end(misplaced.length - 1)}
    const message = `Code stands directly below \`${name}::\`, where docutils looks for arguments`
    tools.report('directive-argument', place, message, 'put a blank line above it')
  }
  if (parts.brokenOption !== null) {
    const place = {start: parts.brokenOption.place(0), end: parts.brokenOption.end(0)}
    const message = `This line is no option that \`${name}::\` could have here`
    tools.report(
      'directive-option',
      place,
      message,
      'put a blank line between the options and the content'
    )
  }
  const children = definition.toNodes?.(directive, tools) ?? tools.defaultNodes()
  return {children, next: block.next, isClosed: block.isClosed}
}
