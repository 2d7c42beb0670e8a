import type {
  BlockContent,
  Data,
  DefinitionContent,
  Literal,
  Parent,
  PhrasingContent,
  RootContentMap
} from 'mdast'
// Registers the directive nodes in mdast.
import type {} from 'remark-directive'
import type {SourceLine} from './data.ts'

/** What may stand where blocks stand. */
export type Flow = BlockContent | DefinitionContent

/** The nodes of remark-directive. */
export type LeafDirective = RootContentMap['leafDirective']
export type TextDirective = RootContentMap['textDirective']

/** A comment: `.. anything that is no other explicit markup`. */
export interface Comment extends Literal {
  type: 'comment'
  data?: CommentData
}

interface CommentData extends Data {
  /** Every line of the value and where it stands in the document. */
  lines?: readonly SourceLine[]
}

/** Terms, each followed by its description. */
export interface DefList extends Parent {
  type: 'defList'
  children: (DefListTerm | DefListDescription)[]
}

/** A term; its classifiers are text directives named `classifier`. */
export interface DefListTerm extends Parent {
  type: 'defListTerm'
  children: PhrasingContent[]
}

export interface DefListDescription extends Parent {
  type: 'defListDescription'
  children: Flow[]
}

/** `:name: body` lines; at the top of a document they are its bibliography. */
export interface FieldList extends Parent {
  type: 'fieldList'
  children: Field[]
}

export interface Field extends Parent {
  type: 'field'
  /** As written between the colons. */
  name: string
  children: Flow[]
}

/** Command line options, each with its description. */
export interface OptionList extends Parent {
  type: 'optionList'
  children: OptionListItem[]
}

export interface OptionListItem extends Parent {
  type: 'optionListItem'
  options: CommandOption[]
  children: Flow[]
}

/** `--file FILE`: a name, what stands between, and an argument. */
export interface CommandOption {
  name: string
  argument: string | null
  delimiter: string
}

/** Lines that keep their breaks; a deeper block within is indented. */
export interface LineBlock extends Parent {
  type: 'lineBlock'
  children: (LineBlockLine | LineBlock)[]
}

export interface LineBlockLine extends Parent {
  type: 'lineBlockLine'
  children: PhrasingContent[]
}

/** `.. |name| replace:: text`: what `|name|` stands for. */
export interface SubstitutionDefinition extends Parent {
  type: 'substitutionDefinition'
  name: string
  children: PhrasingContent[]
}

/** `|name|`. */
export interface SubstitutionReference extends Parent {
  type: 'substitutionReference'
  name: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    comment: Comment
    defList: DefList
    fieldList: FieldList
    optionList: OptionList
    lineBlock: LineBlock
  }
  interface DefinitionContentMap {
    substitutionDefinition: SubstitutionDefinition
  }
  interface PhrasingContentMap {
    substitutionReference: SubstitutionReference
  }
  interface RootContentMap {
    comment: Comment
    defList: DefList
    defListTerm: DefListTerm
    defListDescription: DefListDescription
    fieldList: FieldList
    field: Field
    optionList: OptionList
    optionListItem: OptionListItem
    lineBlock: LineBlock
    lineBlockLine: LineBlockLine
    substitutionDefinition: SubstitutionDefinition
    substitutionReference: SubstitutionReference
  }
}
