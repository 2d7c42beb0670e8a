import type {Legend} from '../prose/legend.ts'

/** What is known of the bare `#` and `$` of a block besides what stands in it. */
export interface BareSigns {
  /** An annotation says that root types, so a bare `# ` needs no known command behind it. */
  readonly isSaidToBeRoot: boolean
  /** Who types behind a sign, where a legend of the document says so (FORMAT 1.3). */
  readonly legends: ReadonlyMap<Legend['sign'], string | null>
}

/** Nothing is said of them. */
export const unsaidSigns: BareSigns = {isSaidToBeRoot: false, legends: new Map()}

/** The legends that hold at a place: for each sign the last above it, or else the first of the document. */
export function legendsAt(legends: readonly Legend[], offset: number): BareSigns['legends'] {
  const held = new Map<Legend['sign'], string | null>()
  for (const {sign, user, offset: said} of legends) {
    if (said < offset || !held.has(sign)) held.set(sign, user)
  }
  return held
}
