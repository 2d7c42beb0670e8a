export {
  type ArgumentKind,
  type BodyModel,
  type Directive,
  type DirectiveDefinition,
  type DirectiveTools,
  defineDirective
} from './directive/definition.ts'
export {builtInDirectives} from './directive/table.ts'
export type {Lines} from './lines/lines.ts'
export {type InlineOption, parseRst, type RstDocument, type RstOptions} from './parse.ts'
export {rstParse} from './plugin.ts'
export {type Level, type Rule, type RuleId, rules} from './problem/rules.ts'
export {defineRole, type Role, type RoleDefinition} from './role/definition.ts'
export {builtInRoles} from './role/table.ts'
export type {CodeConstruct, Enumeration, PromptFacts, SourceLine} from './tree/data.ts'
export type {
  CommandOption,
  Comment,
  DefList,
  DefListDescription,
  DefListTerm,
  Field,
  FieldList,
  LineBlock,
  LineBlockLine,
  OptionList,
  OptionListItem,
  SubstitutionDefinition,
  SubstitutionReference
} from './tree/nodes.ts'
