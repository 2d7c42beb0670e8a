import type {Nodes} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {type DirectiveNode, isRst, readChoiceDirective, writtenAs} from './directives.ts'

/** A piece of the document that is one of several ways. */
export interface OptionPiece {
  readonly name: string
  readonly position: Position
  readonly isSynced: boolean
}

/** Pieces of the document of which a reader takes one. */
export interface OptionSet {
  /** What the document calls it, or else the title that it stands below. */
  readonly name: string
  readonly isNamed: boolean
  readonly position: Position
  readonly options: readonly OptionPiece[]
}

interface OpenSet {
  readonly name: string
  readonly isNamed: boolean
  readonly isOurs: boolean
  readonly position: Position
  readonly options: OptionPiece[]
}

/** Gathers what directives of a document offer to choose from, in reading order. */
export class OptionSets {
  readonly #source: Source
  readonly #report: Report
  readonly #sets: OpenSet[] = []
  /** Sets that are not over yet, the innermost last. */
  readonly #open: OpenSet[] = []

  constructor(source: Source, report: Report) {
    this.#source = source
    this.#report = report
  }

  /** Hear of a directive that stands below these titles. */
  hear(node: DirectiveNode, titles: readonly string[]): void {
    const {position} = node
    this.#closeBefore(position)
    const read = readChoiceDirective(node, this.#source, this.#report)
    if (read === undefined) return
    if (read.kind === 'option') {
      this.#add(node, read, titles)
      return
    }
    const name = read.name ?? titles.at(-1) ?? 'tabs'
    const isNamed = read.name !== null
    const set = {name, isNamed, isOurs: read.isOurs, position, options: []}
    this.#sets.push(set)
    this.#open.push(set)
    if (node.name === 'tab-set-code') for (const child of node.children) this.#addCode(child, set)
  }

  /** What was found, when the document is over. */
  finish(): readonly OptionSet[] {
    for (const {isOurs, options, position} of this.#sets) {
      if (!isOurs || options.length > 0) continue
      const choice = writtenAs('choice', position, this.#source)
      const option = writtenAs('option', position, this.#source)
      this.#report(
        'malformed-annotation',
        firstLine(position, this.#source),
        `${choice} holds no ${option}`
      )
    }
    return this.#sets.filter(({options}) => options.length > 0)
  }

  #add(
    node: DirectiveNode,
    read: {readonly name: string | null; readonly isOurs: boolean; readonly isSynced: boolean},
    titles: readonly string[]
  ): void {
    const {position} = node
    const set =
      this.#open.findLast(({isOurs}) => isOurs === read.isOurs) ?? this.#loose(node, titles)
    const line = firstLine(position, this.#source)
    const written = writtenAs(node.name, position, this.#source)
    if (set === undefined || (read.isOurs && set !== this.#open.at(-1))) {
      // Sphinx has an `option` of its own, for the options of a command.
      if (!read.isOurs || isRst(node, this.#source)) return
      const hint = 'an option stands in `:::choice{name=…}`'
      this.#report('misplaced-annotation', line, `${written} stands in no choice`, hint)
      return
    }
    if (read.name === null) {
      if (read.isOurs) this.#report('malformed-annotation', line, `${written} has no name`)
      return
    }
    if (read.isOurs && set.options.some(({name}) => name === read.name)) {
      this.#report(
        'malformed-annotation',
        line,
        `\`${read.name}\` is an option of this choice already`
      )
      return
    }
    set.options.push({name: read.name, position, isSynced: read.isSynced})
  }

  /** Tabs of sphinx-inline-tabs stand behind one another, in nothing. */
  #loose(
    {name, position, attributes}: DirectiveNode,
    titles: readonly string[]
  ): OpenSet | undefined {
    if (name !== 'tab') return undefined
    const last = this.#sets.at(-1)
    const end = last?.options.at(-1)?.position.end
    const between = end && this.#source.text.slice(end.offset, position.start.offset)
    const isNext = between !== undefined && between.trim() === '' && !('new-set' in attributes)
    if (last !== undefined && !last.isOurs && isNext) return last
    const title = titles.at(-1) ?? 'tabs'
    const set = {name: title, isNamed: false, isOurs: false, position, options: []}
    this.#sets.push(set)
    return set
  }

  #addCode(node: Nodes, {options}: OpenSet): void {
    if (node.type !== 'code' || node.position === undefined || !node.lang) return
    options.push({name: node.lang, position: node.position as Position, isSynced: true})
  }

  #closeBefore({start}: Position): void {
    for (let set = this.#open.at(-1); set !== undefined; set = this.#open.at(-1)) {
      if (start.offset < set.position.end.offset) return
      this.#open.pop()
    }
  }
}

function firstLine({start, end}: Position, {text}: Source): Position {
  const written = text.slice(start.offset, end.offset)
  const [line = ''] = written.split(/\r\n?|\n/, 1)
  const {length} = line.trimEnd()
  const {line: number, column, offset} = start
  return {start, end: {line: number, column: column + length, offset: offset + length}}
}
