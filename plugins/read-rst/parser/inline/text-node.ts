import type {Text} from 'mdast'
import type {Span} from '../problem/problems.ts'
import {unescapeNull} from './escape.ts'

/** The text that an escaped text shows, as children of a node; none where it shows nothing. */
export function textOf(escaped: string, position: Span): Text[] {
  const value = unescapeNull(escaped)
  return value === '' ? [] : [{type: 'text', value, position}]
}
