/** One line of a block, and where its first character stands in the document. */
export interface SourceLine {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Which construct a block of code was written as. */
export type CodeConstruct = 'literal' | 'quoted' | 'doctest' | 'directive'

/** What `.. prompt::` says about who types its lines. */
export interface PromptFacts {
  /** What the page shows before the lines; empty where the document leaves it to the language. */
  readonly prompts: readonly string[]
  /** Whether the lines carry their prompts themselves, so that lines without one are output. */
  readonly isAuto: boolean
}

declare module 'mdast' {
  interface CodeData {
    /** Every line of the value and where it stands in the document. */
    lines?: readonly SourceLine[]
    /** The same lines as written: dedented as far as the value is, but with tabs and with the blanks at their ends. */
    raw?: readonly string[]
    construct?: CodeConstruct
    /** Name and options of the directive that the block was written as. */
    directive?: string
    options?: Readonly<Record<string, string>>
    prompt?: PromptFacts
  }
  interface HeadingData {
    /** How deep the section is; `depth` ends at 6. */
    level?: number
  }
  interface ParagraphData {
    /** Who is quoted. */
    attribution?: boolean
    /** Malformed markup, kept as text. */
    isMalformed?: boolean
    /** Whether the next node is the literal block that the `::` at the end of this paragraph announces. */
    announcesBlock?: boolean
  }
  interface ListData {
    /** How the items of an enumerated list are counted. */
    enumeration?: Enumeration
  }
  interface TableData {
    /** How many rows at the top are headers; mdast takes the first for one. */
    headerRows?: number
  }
  interface TableCellData {
    /** Whether the children are blocks, because the cell holds more than one paragraph of text. */
    isFlow?: boolean
    /** Only where the cell spans: what rehype makes of it. */
    hProperties?: {colSpan?: number; rowSpan?: number}
  }
  interface DefinitionData {
    isAnonymous?: boolean
    /** The name of the target that this one is another name of. */
    refersTo?: string
    /** The target names the place where it stands. */
    isHere?: boolean
  }
  interface LinkReferenceData {
    isAnonymous?: boolean
  }
  interface LinkData {
    /** Other references by this name lead to the same place. */
    name?: string
  }
  interface FootnoteDefinitionData {
    isCitation?: boolean
  }
  interface FootnoteReferenceData {
    isCitation?: boolean
  }
  interface InlineCodeData {
    /** The role that the text was written with. */
    role?: string
  }
}

declare module 'mdast-util-directive' {
  interface LeafDirectiveData {
    /** The body of a directive that only other tools understand, line by line. */
    lines?: readonly SourceLine[]
  }
}

/** How enumerated items are counted. */
export type Enumeration = 'arabic' | 'loweralpha' | 'upperalpha' | 'lowerroman' | 'upperroman'
