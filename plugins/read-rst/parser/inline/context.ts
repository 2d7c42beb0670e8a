import type {PhrasingContent} from 'mdast'
import type {Span} from '../problem/problems.ts'
import type {RuleId} from '../problem/rules.ts'
import type {Role} from '../role/definition.ts'
import type {EndSearch} from './end-search.ts'

/** A text that is being searched for inline markup, and what its constructs need to know. */
export interface InlineContext {
  /** Backslashes that escape are nulls (see escape.ts). */
  readonly text: string
  /** Where the part begins that was not read yet: markup may start there whatever stands before. */
  readonly from: number
  readonly ends: EndSearch
  /** Where a part of the text stands in the document. */
  span(start: number, end: number): Span
  /** The nodes of interpreted text; without a name, of the default role. */
  interpret(name: string | null, text: Omit<Role, 'name'>): PhrasingContent[]
  report(rule: RuleId, place: Span, message: string): void
}

/**
 * What was found at a special character: nodes for a part of the text; a start-string that starts nothing (`text`), with
 * a problem or not. The search goes on behind `end`.
 */
export type Found =
  | {
      readonly kind: 'nodes'
      readonly start: number
      readonly end: number
      readonly nodes: readonly PhrasingContent[]
    }
  | {readonly kind: 'quoted'; readonly end: number}
  | {readonly kind: 'broken'; readonly start: number; readonly end: number}

/** Reads the markup at a special character, where there is some. */
export type InlineConstruct = (context: InlineContext, at: number) => Found | undefined
