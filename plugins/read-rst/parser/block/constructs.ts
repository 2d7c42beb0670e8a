import {takeAdornment} from './adornment.ts'
import {takeBlockQuote} from './block-quote.ts'
import type {Body, Construct} from './body.ts'
import {takeBulletList} from './bullet-list.ts'
import {takeDoctest} from './doctest.ts'
import {takeEnumeratedList} from './enumerated-list.ts'
import {takeAnonymousTarget, takeExplicit} from './explicit.ts'
import {takeFieldList} from './field-list.ts'
import {takeGridTable} from './grid-table.ts'
import {takeLineBlock} from './line-block.ts'
import {takeOptionList} from './option-list.ts'
import {takeSimpleTable} from './simple-table.ts'
import {takeText} from './text.ts'

/** What may begin with a character, in the order in which docutils tries it; then come adornments, and at last text. */
const constructs: ReadonlyMap<string, readonly Construct[]> = new Map<string, readonly Construct[]>(
  [
    [' ', [takeBlockQuote]],
    ['-', [takeBulletList, takeOptionList]],
    ['+', [takeBulletList, takeOptionList, takeGridTable]],
    ['*', [takeBulletList]],
    ['\u2022', [takeBulletList]],
    ['\u2023', [takeBulletList]],
    ['\u2043', [takeBulletList]],
    ['(', [takeEnumeratedList]],
    ['#', [takeEnumeratedList]],
    [':', [takeFieldList]],
    ['/', [takeOptionList]],
    ['>', [takeDoctest]],
    ['|', [takeLineBlock]],
    ['=', [takeSimpleTable]],
    ['.', [takeExplicit]],
    ['_', [takeAnonymousTarget]]
  ]
)

/** Parse lines as blocks, from the first to the last. */
export function parseBody(body: Body): void {
  const {texts} = body.lines
  let at = 0
  while (at < texts.length) at = texts[at] === '' ? at + 1 : takeConstruct(body, at)
}

function takeConstruct(body: Body, at: number): number {
  const text = body.lines.texts[at] as string
  const code = text.charCodeAt(0)
  if (isAlphanumeric(code)) return takeEnumeratedList(body, at) ?? takeText(body, at)
  for (const take of constructs.get(text[0] as string) ?? []) {
    const next = take(body, at)
    if (next !== undefined) return next
  }
  return takeAdornment(body, at) ?? takeText(body, at)
}

function isAlphanumeric(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  )
}
