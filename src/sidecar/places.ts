import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  type Node,
  Pair
} from 'yaml'
import type {Position} from '../model/position.ts'
import type {Locate} from './sidecar.ts'

/** Where things stand in a text of YAML. */
export interface Places {
  /** The first line of what stands between two offsets. */
  readonly between: (from: number, to: number) => Position
  readonly locate: Locate
}

/** The places of a parsed text; `counter` has counted its lines. */
export function placesIn(text: string, document: Document, counter: LineCounter): Places {
  const between = (from: number, to: number): Position => {
    const {line, col} = counter.linePos(from)
    const [shown = ''] = /^[^\r\n]*/.exec(text.slice(from, to)) ?? []
    const length = Math.max(1, shown.trimEnd().length)
    const start = {line: Math.max(1, line), column: Math.max(1, col), offset: from}
    return {start, end: {...start, column: start.column + length, offset: from + length}}
  }
  const locate: Locate = (path, what) => {
    const node = nodeAt(document, path, what)
    return node?.range ? between(node.range[0], node.range[1]) : between(0, 1)
  }
  return {between, locate}
}

/** The node of a path, or what comes nearest: the key where there is no value, what lacks it where there is no key. */
function nodeAt(document: Document, path: readonly string[], what: 'key' | 'value'): Node | null {
  let node: Node | null = document.contents
  for (const [index, step] of path.entries()) {
    const parent: unknown = isAlias(node) ? node.resolve(document) : node
    if (!isCollection(parent)) return node
    const item: unknown = isMap(parent)
      ? parent.items.find(({key}) => String(key) === step)
      : parent.items[Number(step)]
    const {key, value} = item instanceof Pair ? item : {key: undefined, value: item}
    if (key === undefined && value === undefined) return node
    const isLast = index === path.length - 1
    const next = isLast && what === 'key' ? (key ?? value) : isNode(value) ? value : key
    node = isNode(next) ? next : node
  }
  return node
}
