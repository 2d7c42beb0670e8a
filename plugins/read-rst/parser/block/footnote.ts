import type {FootnoteDefinition} from 'mdast'
import {takeMarked} from '../lines/indented.ts'
import type {Body} from './body.ts'
import {spanOfExplicit, type TakenExplicit} from './explicit-construct.ts'
import {normalizeName, simpleName} from './names.ts'
import {parseNested} from './nested.ts'

const label: RegExp = new RegExp(
  `^\\.\\. +\\[(?:(?<footnote>[0-9]+|#(?:${simpleName})?|\\*)|(?<citation>${simpleName}))\\](?: +|$)`,
  'u'
)

/** A footnote or citation: `.. [1] text`, `.. [#] text`, `.. [*] text`, `.. [CIT2002] text`. */
export function takeFootnote(body: Body, at: number): TakenExplicit | undefined {
  const found = label.exec(body.lines.texts[at] as string)
  if (found === null) return undefined
  const {footnote, citation} = found.groups as Record<string, string | undefined>
  const name = footnote ?? (citation as string)
  const block = takeMarked(body.lines, at, found[0].length)
  const node: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: normalizeName(name),
    label: name,
    children: parseNested(body, block.lines),
    position: spanOfExplicit(body, at, block)
  }
  if (citation !== undefined) node.data = {isCitation: true}
  body.children.push(node)
  return block
}
