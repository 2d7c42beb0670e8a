import type {BlockLine} from '../../model/block.ts'
import type {OpenHeredoc} from '../shell/statements.ts'

/** Whether a line, without prompt and indentation, ends a here-document. */
export function isDelimiter(line: string, {delimiter, ignoresTabs}: OpenHeredoc): boolean {
  return (ignoresTabs ? line.replace(/^\t+/, '') : line) === delimiter
}

/**
 * Tells whether a line from a given one on may end a here-document, without looking at all of them for each of the
 * here-documents that never end.
 */
export function delimiterFinder(
  lines: readonly BlockLine[]
): (delimiter: string, line: number) => boolean {
  let lastLines: Map<string, number> | undefined
  return (delimiter, line) => {
    lastLines ??= new Map(lines.map(({text}, index) => [bare(text), index]))
    return (lastLines.get(bare(delimiter)) ?? -1) >= line
  }
}

function bare(text: string): string {
  return text.replace(/^[\s>]+/, '')
}
