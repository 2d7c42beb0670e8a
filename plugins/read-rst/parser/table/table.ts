import type {Lines} from '../lines/lines.ts'

/** A cell of a table, and how many further rows and columns it covers. */
export interface Cell {
  readonly lines: Lines
  readonly moreRows: number
  readonly moreColumns: number
}

/** A table that was understood. Cells that another one covers are left out. */
export interface TableParts {
  readonly rows: readonly (readonly Cell[])[]
  /** How many of the rows are headers. */
  readonly headerRows: number
}

/** Why a table cannot be understood. */
export interface TableFault {
  readonly fault: string
}
