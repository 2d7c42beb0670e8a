import type {Rectangle} from './cell.ts'

/** The borders of a grid table, prepared so that a cell is traced without walking along each of its sides again. */
export class GridBorders {
  /** The last line and the last column. */
  readonly bottom: number
  readonly right: number
  readonly #grid: readonly string[]
  /** For every place, how far a border reaches from it to the left, and up. */
  readonly #leftmost: readonly Int32Array[]
  readonly #topmost: readonly Int32Array[]

  constructor(grid: readonly string[]) {
    const width = grid[0]?.length ?? 0
    this.bottom = grid.length - 1
    this.right = width - 1
    this.#grid = grid
    const leftmost: Int32Array[] = []
    const topmost: Int32Array[] = []
    for (const [line, text] of grid.entries()) {
      const left = new Int32Array(width)
      const top = new Int32Array(width)
      const above = topmost[line - 1]
      for (let column = 0; column < width; column++) {
        const character = text[column]
        const isAcross = character === '+' || character === '-'
        const isDown = character === '+' || character === '|'
        left[column] = isAcross ? (column > 0 ? (left[column - 1] as number) : 0) : column + 1
        top[column] = isDown ? (above?.[column] ?? 0) : line + 1
      }
      leftmost.push(left)
      topmost.push(top)
    }
    this.#leftmost = leftmost
    this.#topmost = topmost
  }

  /** The smallest cell whose upper left corner is there; `undefined` where no border leads around one. */
  traceCell(top: number, left: number): Rectangle | undefined {
    const line = this.#grid[top] as string
    if (line[left] !== '+') return undefined
    for (let right = left + 1; right <= this.right; right++) {
      if (line[right] === '+') {
        const bottom = this.#traceDown(top, left, right)
        if (bottom !== undefined) return {top, left, bottom, right}
      } else if (line[right] !== '-') return undefined
    }
    return undefined
  }

  #traceDown(top: number, left: number, right: number): number | undefined {
    for (let bottom = top + 1; bottom <= this.bottom; bottom++) {
      const line = this.#grid[bottom] as string
      if (line[right] === '+') {
        const isClosed =
          line[left] === '+' &&
          (this.#leftmost[bottom]?.[right] as number) <= left &&
          (this.#topmost[bottom]?.[left] as number) <= top
        if (isClosed) return bottom
      } else if (line[right] !== '|') return undefined
    }
    return undefined
  }

  /** Note where other borders meet those of a cell: there rows and columns of the table are divided. */
  noteMeetings(
    {top, left, bottom, right}: Rectangle,
    rows: Set<number>,
    columns: Set<number>
  ): void {
    for (let line = top + 1; line <= bottom; line++) {
      if (this.#grid[line]?.[right] === '+' || this.#grid[line]?.[left] === '+') rows.add(line)
    }
    for (let column = left + 1; column <= right; column++) {
      if (this.#grid[top]?.[column] === '+' || this.#grid[bottom]?.[column] === '+')
        columns.add(column)
    }
  }
}
