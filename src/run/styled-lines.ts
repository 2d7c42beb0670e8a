import {stripVTControlCharacters} from 'node:util'
import type {Verdict} from '../model/outcome.ts'
import {isRed} from '../model/verdict.ts'
import type {TerminalResult} from '../seam/terminal.ts'
import {outputLines} from './judge.ts'
import type {RunRequest} from './request.ts'

/**
 * The lines of a red step in the colours in which they were printed, where somebody wants them. Nothing where they
 * cannot be told line by line, or where there are none.
 */
export async function styledLines(
  {kind}: Verdict,
  {styled}: TerminalResult,
  output: readonly string[],
  {isStyled}: RunRequest
): Promise<{readonly styled?: readonly string[]}> {
  if (!isStyled || !isRed(kind) || styled === undefined || output.length === 0) return {}
  const lines = outputLines(await styled())
  // The emulator makes blanks of tabs.
  const shown = (line: string | undefined): string => (line ?? '').replaceAll(/[ \t]+/g, ' ')
  const isSame = (line: string, index: number): boolean =>
    shown(stripVTControlCharacters(line)) === shown(output[index])
  const hasStyles = lines.some((line) => line.includes('\u001b'))
  return hasStyles && lines.length === output.length && lines.every(isSame) ? {styled: lines} : {}
}
