import {escapeToNull, unescapeNull} from '../inline/escape.ts'
import {takeMarked} from '../lines/indented.ts'
import type {Lines} from '../lines/lines.ts'
import {indentOf, isBlank} from '../lines/white-space.ts'
import type {Flow, SubstitutionDefinition} from '../tree/nodes.ts'
import type {Body} from './body.ts'
import {directiveNodes} from './directive.ts'
import {spanOfExplicit, type TakenExplicit} from './explicit-construct.ts'
import {collapseBlanks, simpleName} from './names.ts'
import {parseNested} from './nested.ts'

const marker: RegExp = /^\.\. +\|(?! |$)/
const embedded: RegExp = new RegExp(`^(${simpleName})::(?: +|$)`, 'u')

/** What `|name|` stands for: `.. |logo| image:: logo.png`. */
export function takeSubstitution(body: Body, at: number): TakenExplicit | undefined {
  const {lines, session, children} = body
  const start = marker.exec(lines.texts[at] as string)?.[0].length
  if (start === undefined) return undefined
  const block = takeMarked(lines, at, start, {keepsIndent: true})
  const position = spanOfExplicit(body, at, block)
  const found = findName(block.lines)
  if (found === undefined) {
    const message = 'The name of this substitution has no end, so this is a comment'
    session.problems.report('malformed-substitution', position, message, 'put `|` behind the name')
    return undefined
  }
  const node: SubstitutionDefinition = {
    type: 'substitutionDefinition',
    name: collapseBlanks(unescapeNull(found.name)),
    children: [],
    position
  }
  const directive = embedded.exec(found.rest.texts[0] ?? '')
  if (directive === null) {
    const message = 'This substitution is not followed by a directive that says what it stands for'
    session.problems.report('malformed-substitution', position, message)
    // What is indented below a name that nothing follows is a quote, for docutils too.
    const quoted = found.rest.texts[0] === '' ? parseNested(body, found.rest) : []
    for (const each of quoted) children.push(each)
  } else {
    const [{length}, name = ''] = directive
    const nodes = directiveNodes(body, {lines: found.rest, at: 0, name, marker: length})
    for (const each of nodes.children) adopt(body, node, each)
  }
  children.push(node)
  return block
}

/** Only what can stand within text is substituted. */
function adopt({session}: Body, definition: SubstitutionDefinition, node: Flow): void {
  if (node.type === 'paragraph') {
    session.moveText(node, definition)
    for (const child of node.children) definition.children.push(child)
  } else if (node.type === 'leafDirective') {
    definition.children.push({
      ...node,
      type: 'textDirective'
    } as SubstitutionDefinition['children'][number])
  }
}

interface FoundName {
  readonly name: string
  /** What stands behind the name; the first line without blanks before it. */
  readonly rest: Lines
}

/** Find the bar that ends the name; the name may go on over lines, which are joined by a space. */
function findName(block: Lines): FoundName | undefined {
  const texts = block.texts.map((text, line) => escapeToNull(line === 0 ? text : text.trim()))
  const joined = texts.join(' ')
  let start = 0
  for (const [line, text] of texts.entries()) {
    const end = start + text.length
    for (
      let at = joined.indexOf('|', start);
      at >= 0 && at < end;
      at = joined.indexOf('|', at + 1)
    ) {
      if ((at + 1 < end && joined[at + 1] !== ' ') || !endsName(joined, at)) continue
      return {
        name: joined.slice(0, at),
        rest: restBehind(block, line, text.length - (at + 1 - start))
      }
    }
    start = end + 1
  }
  return undefined
}

function endsName(joined: string, end: number): boolean {
  const last = joined.charCodeAt(end - 1)
  return end > 0 && last !== 0 && !isBlank(last)
}

/** The lines from the last characters of one on, blanks before the first character left out. */
function restBehind(block: Lines, line: number, characters: number): Lines {
  const isEmpty = characters === 0
  const rest = block.slice(isEmpty ? line + 1 : line)
  const [first = ''] = rest.texts
  const start = isEmpty ? 0 : first.length - characters
  const cut = start + indentOf(first.slice(start))
  const texts = rest.texts.map((text, at) => (at === 0 ? text.slice(cut) : text))
  const columns = rest.columns.map((column, at) => (at === 0 ? column + cut : column))
  return rest.with(0, texts, columns)
}
