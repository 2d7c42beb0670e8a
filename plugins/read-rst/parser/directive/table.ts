import {admonitions} from './admonitions.ts'
import {codeDirectives} from './code.ts'
import type {DirectiveDefinition} from './definition.ts'
import {imageDirectives} from './images.ts'
import {opaqueDirectives} from './opaque.ts'
import {parsedLiteral} from './parsed-literal.ts'
import {promptDirective} from './prompt.ts'
import {settingDirectives} from './settings.ts'
import {structureDirectives} from './structure.ts'
import {substitutes} from './substitutes.ts'
import {tabDirectives} from './tabs.ts'

/** Kinds of directives by name. */
export type DirectiveTable = ReadonlyMap<string, DirectiveDefinition>

/** The directives of docutils, of Sphinx and of its widespread extensions, as far as they differ from an unknown one. */
export const builtInDirectives: readonly DirectiveDefinition[] = [
  ...admonitions,
  ...codeDirectives,
  ...imageDirectives,
  ...opaqueDirectives,
  parsedLiteral,
  promptDirective,
  ...settingDirectives,
  ...structureDirectives,
  ...substitutes,
  ...tabDirectives
]

/** One free argument, any options, and blocks: what every directive can be until somebody says more. */
export const unknownDirective: DirectiveDefinition = {
  names: [],
  argument: 'text',
  body: 'rst+titles'
}

/** Look directives up by name; later definitions win. */
export function directiveTable(own: readonly DirectiveDefinition[]): DirectiveTable {
  if (own.length === 0) return builtInTable
  const table = new Map(builtInTable)
  addByName(table, own)
  return table
}

const builtInTable: Map<string, DirectiveDefinition> = new Map()
addByName(builtInTable, builtInDirectives)

function addByName(
  table: Map<string, DirectiveDefinition>,
  definitions: readonly DirectiveDefinition[]
): void {
  for (const definition of definitions) {
    for (const name of definition.names) table.set(name.toLowerCase(), definition)
  }
}
