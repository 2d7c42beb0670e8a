import type {PhrasingContent} from 'mdast'
import type {Span} from '../problem/problems.ts'

/** Interpreted text with its role: `` :file:`~/.ssh/config` ``. */
export interface Role {
  readonly name: string
  /** Between the backquotes, with nulls for the backslashes that escape. */
  readonly escaped: string
  readonly position: Span
  readonly textSpan: Span
}

/** What a kind of interpreted text becomes. */
export interface RoleDefinition {
  readonly names: readonly string[]
  readonly toNodes: (role: Role) => PhrasingContent[]
}

/**
 * Describe a role.
 *
 * @example
 *     const kbd = defineRole({names: ['kbd'], toNodes: ({escaped, position}) => [{type: 'inlineCode', value: escaped, position}]})
 *     unified().use(rstParse, {roles: [kbd]})
 */
export function defineRole(definition: RoleDefinition): RoleDefinition {
  return definition
}
