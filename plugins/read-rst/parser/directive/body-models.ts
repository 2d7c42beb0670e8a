import type {Paragraph, Parent} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import {sourceLines} from '../tree/code.ts'
import type {Flow, LeafDirective} from '../tree/nodes.ts'
import type {
  ArgumentKind,
  BodyModel,
  Directive,
  DirectiveDefinition,
  DirectiveTools
} from './definition.ts'

/** The nodes of a directive by the model of its body: a container where there is a body, else a leaf. */
export function bodyNodes(
  {argument: kind, body}: DirectiveDefinition,
  directive: Directive,
  tools: DirectiveTools
): Flow[] {
  const {name, argument, content, options: attributes, position} = directive
  if (body === 'opaque' || content.length === 0) {
    const leaf: LeafDirective = {type: 'leafDirective', name, attributes, children: [], position}
    if (content.length > 0) leaf.data = {lines: sourceLines(content)}
    if (argument.length > 0) addLabel(leaf, kind, argument, tools)
    return [leaf]
  }
  if (body === 'verbatim') return [tools.code(content, argument.texts[0] ?? null)]
  const children: Flow[] = []
  if (argument.length > 0) {
    const place = {start: argument.place(0), end: argument.end(argument.length - 1)}
    const label: Paragraph = {
      type: 'paragraph',
      data: {directiveLabel: true},
      children: [],
      position: place
    }
    addLabel(label, kind, argument, tools)
    children.push(label)
  }
  for (const child of bodyChildren(body, content, tools)) children.push(child)
  return [{type: 'containerDirective', name, attributes, children, position}]
}

function bodyChildren(
  body: Exclude<BodyModel, 'opaque' | 'verbatim'>,
  content: Lines,
  tools: DirectiveTools
): Flow[] {
  switch (body) {
    case 'rst':
      return tools.parseFlow(content)
    case 'rst+titles':
      return tools.parseSections(content)
    case 'inline':
      return [tools.paragraph(content)]
  }
}

/** The argument is the label, with inline markup where the signature says so. */
function addLabel(
  parent: Parent,
  kind: ArgumentKind,
  argument: Lines,
  tools: DirectiveTools
): void {
  if (kind === 'inline') {
    tools.addText(parent, argument)
    return
  }
  const position = {start: argument.place(0), end: argument.end(argument.length - 1)}
  parent.children = [{type: 'text', value: argument.texts.join('\n'), position}]
}
