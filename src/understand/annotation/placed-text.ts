import type {BlockLine} from '../../model/block.ts'
import type {Point, Position} from '../../model/position.ts'

/** Text taken out of a document, and where each of its characters stands there. */
export interface PlacedText {
  readonly text: string
  /** Where the characters from `start` up to, not including, `end` stand. */
  positionOf(start: number, end: number): Position
}

interface PlacedLine {
  readonly index: number
  readonly point: Point
}

/**
 * Place a text that begins at `start`. The lines of a container have lost their prefixes in `text`, but not in the
 * document, so every further line is searched at the end of its line there.
 */
export function placeText(text: string, document: string, start: Point): PlacedText {
  const lines: PlacedLine[] = [{index: 0, point: start}]
  let offset = start.offset
  for (const ending of text.matchAll(/\r\n?|\n/g)) {
    const index = ending.index + ending[0].length
    const length = lengthOfLine(text, index)
    const documentLine = offset + lengthOfLine(document, offset)
    offset = documentLine + (document.startsWith('\r\n', documentLine) ? 2 : 1)
    const prefix = Math.max(0, lengthOfLine(document, offset) - length)
    const point = {line: start.line + lines.length, column: prefix + 1, offset: offset + prefix}
    lines.push({index, point})
  }
  return placed(text, lines)
}

/** Place a text whose lines are known, with the place of each. */
export function placeLines(text: string, lines: readonly BlockLine[]): PlacedText {
  let index = 0
  const begun = lines.map(({text: {length}, ...point}) => {
    const line = {index, point}
    index += length + 1
    return line
  })
  return placed(text, begun)
}

function placed(text: string, lines: readonly PlacedLine[]): PlacedText {
  const pointAt = (index: number): Point => {
    const {index: begin, point} = lineAt(lines, index)
    const across = index - begin
    return {line: point.line, column: point.column + across, offset: point.offset + across}
  }
  return {text, positionOf: (from, to) => ({start: pointAt(from), end: pointAt(to)})}
}

function lineAt(lines: readonly PlacedLine[], index: number): PlacedLine {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] as PlacedLine).index <= index) low = middle
    else high = middle - 1
  }
  return lines[low] as PlacedLine
}

/** How many characters stand between an index and the end of its line. */
export function lengthOfLine(text: string, index: number): number {
  const feed = text.indexOf('\n', index)
  const end = feed === -1 ? text.length : feed
  const isCarried = text[end - 1] === '\r' && end > index
  return (isCarried ? end - 1 : end) - index
}
