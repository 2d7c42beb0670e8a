import type {PhrasingContent} from 'mdast'
import {textNodes} from '../inline/text-node.ts'
import {crossReferences} from './cross-reference.ts'
import type {Role, RoleDefinition} from './definition.ts'
import {unknownRole} from './directive.ts'

/** Roles by name. */
export type RoleTable = ReadonlyMap<string, RoleDefinition>

/** The roles that mdast has nodes for, and those of Sphinx that hold a target besides their text. */
export const builtInRoles: readonly RoleDefinition[] = [
  {
    names: ['emphasis'],
    toNodes: ({text, textPosition, position}) => [
      {type: 'emphasis', children: textNodes(text, textPosition), position}
    ]
  },
  {
    names: ['strong'],
    toNodes: ({text, textPosition, position}) => [
      {type: 'strong', children: textNodes(text, textPosition), position}
    ]
  },
  {
    names: ['literal', 'code'],
    toNodes: ({name, raw, position}) => [
      {type: 'inlineCode', value: raw, data: {role: name}, position}
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
  crossReferences
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

/** `` :rfc:`2822#section-3` ``: a document of a numbered series. */
function numbered(
  role: Role,
  series: string,
  urlOf: (number: string) => string
): PhrasingContent[] {
  const [, number, anchor = ''] = /^([0-9]+)(#.*)?$/.exec(role.text) ?? []
  if (number === undefined) return unknownRole(role)
  const children = textNodes(`${series} ${Number(number)}`, role.textPosition)
  const url = urlOf(number) + anchor
  return [{type: 'link', url, title: null, children, position: role.position}]
}
