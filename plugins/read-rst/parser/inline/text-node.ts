import type {Text} from 'mdast'
import type {Span} from '../problem/problems.ts'
import {unescapeNull} from './escape.ts'

/** A text as the children of a node; none where it is empty. */
export function textNodes(value: string, position: Span): Text[] {
  return value === '' ? [] : [{type: 'text', value, position}]
}

/** What an escaped text shows, as the children of a node. */
export function textOf(escaped: string, position: Span): Text[] {
  return textNodes(unescapeNull(escaped), position)
}
