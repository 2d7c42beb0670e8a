import type {Yaml} from 'mdast'
import type {Point, Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'

/** YAML in which a document speaks of itself; not yet read, for most documents have none. */
export interface SettingsText {
  readonly text: string
  /** Where it begins in the document, of which it is a piece. */
  readonly start: Point
  /** Whether it holds what is said to us, or this under the key `as-written`. */
  readonly isOurs: boolean
}

/**
 * The front matter of Markdown, where it speaks to us.
 *
 *     ---
 *     title: Install
 *     as-written: {variables: {PROJECT_HOME: /srv/app}}
 *     ---
 */
export function settingsInFrontMatter(
  {value}: Yaml,
  {start, end}: Position,
  {text: document}: Source
): SettingsText | undefined {
  if (!/^(["']?)as-written\1[ \t]*:/m.test(value)) return undefined
  const opening = document.indexOf('\n', start.offset) + 1
  const text = document.slice(opening, end.offset).replace(/(?:^|\r?\n)---[ \t]*$/, '')
  return {text, start: {line: start.line + 1, column: 1, offset: opening}, isOurs: false}
}

/**
 * The same in the bibliographic fields of reStructuredText.
 *
 *     :as-written: {variables: {PROJECT_HOME: /srv/app}}
 *     ^^^^^^^^^^^^ blanks instead, so that every place stays
 */
export function settingsInField(
  name: string | undefined,
  {start, end}: Position,
  {text: document}: Source
): SettingsText | undefined {
  if (name !== 'as-written') return undefined
  const written = document.slice(start.offset, end.offset)
  // Else it is an annotation: `:as-written: timeout=5m`.
  if (!/^:as-written:\s*(?:\{|["']?[\w-]+["']?:(?:\s|$))/.test(written)) return undefined
  const text = written.replace(/^:as-written:/, (mark) => ' '.repeat(mark.length))
  return {text, start, isOurs: true}
}
