import type {PhrasingContent} from 'mdast'
import {restoreBackslashes, unescapeNull} from '../inline/escape.ts'
import {textOf} from '../inline/text-node.ts'
import type {TextDirective} from '../tree/nodes.ts'
import {crossReferences} from './cross-reference.ts'
import type {Role, RoleDefinition} from './definition.ts'

/** Roles by name. */
export type RoleTable = ReadonlyMap<string, RoleDefinition>

/** The roles that mdast has nodes for, and those of Sphinx that hold a target besides their text. */
export const builtInRoles: readonly RoleDefinition[] = [
  {
    names: ['emphasis'],
    toNodes: ({escaped, textSpan, position}) => [
      {type: 'emphasis', children: textOf(escaped, textSpan), position}
    ]
  },
  {
    names: ['strong'],
    toNodes: ({escaped, textSpan, position}) => [
      {type: 'strong', children: textOf(escaped, textSpan), position}
    ]
  },
  {
    names: ['literal', 'code'],
    toNodes: ({name, escaped, position}) => [
      {type: 'inlineCode', value: restoreBackslashes(escaped), data: {role: name}, position}
    ]
  },
  {
    names: ['pep', 'pep-reference'],
    toNodes: (role) =>
      numbered(role, 'PEP', (number) => `https://peps.python.org/pep-${number.padStart(4, '0')}`)
  },
  {
    names: ['rfc', 'rfc-reference'],
    toNodes: (role) =>
      numbered(role, 'RFC', (number) => `https://datatracker.ietf.org/doc/html/rfc${number}`)
  },
  ...crossReferences
]

/** Look roles up by name; later definitions win. */
export function roleTable(own: readonly RoleDefinition[]): RoleTable {
  if (own.length === 0) return builtInTable
  const table = new Map(builtInTable)
  addByName(table, own)
  return table
}

const builtInTable: Map<string, RoleDefinition> = new Map()
addByName(builtInTable, builtInRoles)

function addByName(
  table: Map<string, RoleDefinition>,
  definitions: readonly RoleDefinition[]
): void {
  for (const definition of definitions) {
    for (const name of definition.names) table.set(name.toLowerCase(), definition)
  }
}

/** What a role becomes that nobody described: a text directive of its name. */
export function unknownRole({name, escaped, textSpan, position}: Role): PhrasingContent[] {
  const node: TextDirective = {
    type: 'textDirective',
    name,
    attributes: {},
    children: textOf(escaped, textSpan),
    position
  }
  return [node]
}

/** `` :rfc:`2822#section-3` ``: a document of a numbered series. */
function numbered(
  role: Role,
  series: string,
  urlOf: (number: string) => string
): PhrasingContent[] {
  const {escaped, textSpan, position} = role
  const [, number, anchor = ''] = /^([0-9]+)(#.*)?$/.exec(unescapeNull(escaped)) ?? []
  if (number === undefined) return unknownRole(role)
  const shown = `${series} ${Number(number)}`
  return [
    {
      type: 'link',
      url: urlOf(number) + anchor,
      title: null,
      children: textOf(shown, textSpan),
      position
    }
  ]
}
