import type {Yaml} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../report.ts'

/** Settings for a whole document are foreseen, and must not look as if they were kept. */
export function reportFrontMatter(
  {value}: Yaml,
  {start}: Position,
  source: Source,
  report: Report
): void {
  const found = /^(["']?)as-written\1[ \t]*:/m.exec(value)
  if (found === null) return
  const line = start.line + 1 + (value.slice(0, found.index).match(/\r\n?|\n/g)?.length ?? 0)
  // ---
  // as-written: …
  // ^^^^^^^^^^^
  const opening = source.text.slice(start.offset).search(/[\r\n]/)
  const offset = source.text.indexOf(found[0], start.offset + opening)
  const length = found[0].length - 1
  const end = {line, column: 1 + length, offset: offset + length}
  reportUnsupported({start: {line, column: 1, offset}, end}, ':::step{…}', report)
}

/** The same in the bibliographic fields of reStructuredText: `:as-written: timeout=5m`. */
export function reportDocinfo(name: string | undefined, position: Position, report: Report): void {
  if (name === 'as-written') reportUnsupported(position, '.. step::', report)
}

function reportUnsupported(position: Position, directive: string, report: Report): void {
  report(
    'unsupported-annotation',
    position,
    'This version cannot perform settings for a whole document yet',
    `annotate the blocks, or put them into \`${directive}\``
  )
}
