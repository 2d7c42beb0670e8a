import {documentName} from '../model/plan.ts'
import {type Coverage, coverageOf, sumCoverage} from './coverage.ts'
import {formatCoverage} from './format-coverage.ts'
import type {DocumentRecord} from './record.ts'
import {counted} from './words.ts'

/** What was covered by a run. */
export interface Summary {
  /** A line for every document where there are several; many pages with nothing to run share one. */
  readonly each: readonly string[]
  /** The line for everything together: of the one document, or of all. */
  readonly overall: string
}

/** Pages with nothing to run that still get a line of their own each. */
const pagesWithALine = 3

interface Covered {
  readonly path: string
  readonly coverage: Coverage
}

/** Say what was covered, in lines. */
export function summarise(documents: readonly DocumentRecord[]): Summary {
  const covered = documents.map(
    ({document, outcomes}): Covered => ({
      path: documentName(document),
      coverage: coverageOf(document, outcomes)
    })
  )
  const [first] = covered
  if (first && covered.length === 1) {
    return {each: [], overall: formatCoverage(first.path, first.coverage)}
  }
  return {each: formatEach(covered), overall: formatTogether(covered, 'document')}
}

function formatEach(covered: readonly Covered[]): readonly string[] {
  const format = ({path, coverage}: Covered): string => formatCoverage(path, coverage)
  const pages = covered.filter(({coverage}) => coverage.steps === 0)
  if (pages.length <= pagesWithALine) return covered.map(format)
  const others = covered.filter(({coverage}) => coverage.steps > 0)
  return [...others.map(format), formatTogether(pages, 'page')]
}

function formatTogether(covered: readonly Covered[], noun: string): string {
  const together = sumCoverage(covered.map(({coverage}) => coverage))
  return formatCoverage(counted(covered.length, noun), together)
}
