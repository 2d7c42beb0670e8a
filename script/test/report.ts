import process from 'node:process'
import {styleText} from 'node:util'
import type {FileResult} from './result.ts'

/** One line for a file, and what there is to read where it failed. */
export function printFile(result: FileResult): void {
  const hasFailed = result.failed > 0
  const mark = hasFailed ? paint('red', '✘') : paint('green', '✓')
  const counts = [
    `${result.passed} passed`,
    ...(hasFailed ? [`${result.failed} failed`] : []),
    ...(result.skipped > 0 ? [`${result.skipped} skipped`] : [])
  ].join(', ')
  print(`${mark} ${result.name} ${paint('gray', `${counts}, ${duration(result.durationMs)}`)}`)
  if (hasFailed) print(`${result.text.trimEnd().replaceAll(/^(?=.)/gm, '    ')}\n`)
}

/** The end of a test run; its last line is read by machines. */
export function printTotal(results: readonly FileResult[], durationMs: number): void {
  const red = results.filter(({failed}) => failed > 0)
  for (const {name} of red) print(`${paint('red', '✘')} test/${name}`)
  const skipped = count(results, 'skipped')
  const slowest = results.toSorted((a, b) => b.durationMs - a.durationMs)[0]
  print(
    [
      `\n${results.length} files in ${duration(durationMs)}`,
      ...(slowest === undefined ? [] : [`longest: ${slowest.name}`]),
      ...(skipped === 0 ? [] : [`${skipped} skipped`])
    ].join('; ')
  )
  print(`${count(results, 'passed')} passed, ${count(results, 'failed')} failed`)
}

function count(results: readonly FileResult[], what: 'passed' | 'failed' | 'skipped'): number {
  return results.reduce((sum, result) => sum + result[what], 0)
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`
}

function paint(colour: 'red' | 'green' | 'gray', text: string): string {
  return styleText(colour, text, {stream: process.stdout})
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
