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
export const unknownDirective: DirectiveDefinition = {names: [], argument: 'text', body: 'rst+titles'}

/** Look directives up by name; later definitions win. */
export function directiveTable(own: readonly DirectiveDefinition[]): DirectiveTable {
  const table = new Map<string, DirectiveDefinition>()
  for (const definition of [...builtInDirectives, ...own]) {
    for (const name of definition.names) table.set(name.toLowerCase(), definition)
  }
  return table
}
