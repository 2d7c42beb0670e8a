import type {PhrasingContent} from 'mdast'
import {unescape} from '../inline/escape.ts'
import {textNodes} from '../inline/text-node.ts'
import type {Span} from '../problem/problems.ts'
import type {TextDirective} from '../tree/nodes.ts'
import type {Role, RoleDefinition} from './definition.ts'

/** Roles of Sphinx whose text may name its target: `` :ref:`Title <label>` ``. */
export const crossReferences: RoleDefinition = {
  names: [
    'any',
    'attr',
    'class',
    'const',
    'data',
    'doc',
    'download',
    'envvar',
    'exc',
    'func',
    'keyword',
    'meth',
    'mod',
    'numref',
    'obj',
    'option',
    'ref',
    'term',
    'token'
  ],
  toNodes: crossReference
}

const titled: RegExp = /^([^<]*[^<\s\\])\s*<([^<>]*)>$/

/** A text directive with its target as an attribute. */
export function crossReference({name, text, raw, textPosition, position}: Role): PhrasingContent[] {
  const [, title, target] = titled.exec(raw) ?? []
  const children =
    title === undefined
      ? textNodes(text, textPosition)
      : textNodes(unescape(title), beginningOf(textPosition, title))
  const attributes = {target: target === undefined ? text : unescape(target)}
  const node: TextDirective = {type: 'textDirective', name, attributes, children, position}
  return [node]
}

/** Where a text stands that a longer one begins with; over some lines, as far as the longer one does. */
function beginningOf({start, end}: Span, text: string): Span {
  if (text.includes('\n')) return {start, end}
  const {line, column, offset} = start
  return {start, end: {line, column: column + text.length, offset: offset + text.length}}
}
