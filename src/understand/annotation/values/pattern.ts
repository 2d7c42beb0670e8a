import type {Pattern} from '../../../model/condition.ts'

/** A pattern and the index behind it. */
export interface ReadPattern {
  readonly pattern: Pattern
  readonly end: number
}

/**
 * Read the regular expression that begins at an index; `undefined` when none does, or when it cannot be compiled.
 *
 *     listening on port (\d+)\/tcp
 *     /listening on port (\d+)\/tcp/i
 *     ^                             ^
 */
export function readPattern(text: string, start: number): ReadPattern | undefined {
  const form = /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([ims]*)/y
  form.lastIndex = start
  const [all, source, flags] = form.exec(text) ?? []
  if (all === undefined || source === undefined || flags === undefined) return undefined
  try {
    new RegExp(source, flags)
  } catch {
    return undefined
  }
  return {pattern: {source, flags}, end: start + all.length}
}
