import type {PhrasingContent} from 'mdast'
import type {Span} from '../problem/problems.ts'

/** Interpreted text with its role: `` :file:`~/.ssh/config` ``. */
export interface Role {
  readonly name: string
  /** What stands between the backquotes; a backslash lets the character behind it stand for itself. */
  readonly text: string
  /** The same with its backslashes. */
  readonly raw: string
  readonly position: Span
  /** Without the role and the backquotes. */
  readonly textPosition: Span
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
 *     const kbd = defineRole({names: ['kbd'], toNodes: ({text, position}) => [{type: 'inlineCode', value: text, position}]})
 *     unified().use(rstParse, {roles: [kbd]})
 */
export function defineRole(definition: RoleDefinition): RoleDefinition {
  return definition
}
