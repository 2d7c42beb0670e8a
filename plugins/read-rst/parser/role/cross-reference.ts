import {unescapeNull} from '../inline/escape.ts'
import {textOf} from '../inline/text-node.ts'
import type {TextDirective} from '../tree/nodes.ts'
import type {RoleDefinition} from './definition.ts'

/** Roles of Sphinx whose text may name its target: `` :ref:`Title <label>` ``. */
export const crossReferences: readonly RoleDefinition[] = [
  {
    names: [
      'ref',
      'doc',
      'numref',
      'any',
      'term',
      'keyword',
      'option',
      'envvar',
      'token',
      'download',
      'func',
      'class',
      'meth',
      'attr',
      'mod',
      'data',
      'exc',
      'obj',
      'const',
      'py:func',
      'py:class',
      'py:meth',
      'py:attr',
      'py:mod',
      'py:data',
      'py:exc',
      'py:obj',
      'py:const',
      'c:func',
      'c:type',
      'c:macro',
      'c:data',
      'c:struct',
      'cpp:func',
      'cpp:class',
      'js:func',
      'js:class'
    ],
    toNodes({name, escaped, textSpan, position}) {
      const [, title, target] = /^([^<]*[^<\s\0])\s*<([^<>]*)>$/.exec(escaped) ?? []
      const node: TextDirective = {
        type: 'textDirective',
        name,
        attributes: {target: unescapeNull(target ?? escaped)},
        children: textOf(title ?? escaped, textSpan),
        position
      }
      return [node]
    }
  }
]
