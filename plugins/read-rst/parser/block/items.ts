import type {Lines} from '../lines/lines.ts'

/** What was taken of one item: the line behind it, and whether a blank line or the end of the text closes it. */
export interface TakenItem {
  readonly next: number
  readonly isClosed: boolean
}

/** Take the items of a list, one after the other and blank lines between them, until a line begins none. */
export function takeItems(
  lines: Lines,
  at: number,
  take: (line: number) => TakenItem | undefined
): TakenItem {
  let items: TakenItem = {next: at, isClosed: true}
  for (let line = at; line < lines.length; line = items.next) {
    const taken = lines.texts[line] === '' ? {...items, next: line + 1} : take(line)
    if (taken === undefined) break
    items = taken
  }
  return items
}
