import type {Nodes} from 'mdast'
import {parseRst, type RstOptions} from '../../../plugins/read-rst/parser/index.ts'

/** A tree as lines of text: types, what tells nodes of a type apart, and values; two spaces for each level. */
export function outlineOf(source: string, options?: RstOptions): string[] {
  return parseRst(source, options).tree.children.flatMap((node) => outline(node, ''))
}

/** The rules that a document breaks, in its order, each with the line. */
export function complaintsOf(source: string, options?: RstOptions): string[] {
  return parseRst(source, options).messages.map(({line, ruleId}) => `${line}: ${ruleId}`)
}

function outline(node: Nodes, indent: string): string[] {
  const children = 'children' in node ? (node.children as Nodes[]) : []
  const [only] = children
  if (children.length === 1 && only?.type === 'text') {
    return [`${indent}${describe(node)} ${JSON.stringify(only.value)}`]
  }
  return [
    `${indent}${describe(node)}`,
    ...children.flatMap((child) => outline(child, `${indent}  `))
  ]
}

function describe(node: Nodes): string {
  const tell = facts[node.type] as ((node: Nodes) => readonly Fact[]) | undefined
  const told = (tell?.(node) ?? []).filter((fact) => fact !== null && fact !== '')
  const value = 'value' in node ? [JSON.stringify(node.value)] : []
  return [node.type, ...told, ...value].join(' ')
}

type Fact = string | number | null

/** What tells nodes of a type apart. */
const facts: {[T in Nodes['type']]?: (node: Extract<Nodes, {type: T}>) => readonly Fact[]} = {
  heading: ({depth, data}) => [data?.level ?? depth],
  list: ({ordered, start, data}) =>
    ordered === true ? [data?.enumeration ?? null, start ?? null] : [],
  code: ({lang}) => [lang ?? null],
  link: ({url}) => [url],
  image: ({url}) => [url],
  definition: ({identifier, url}) => [identifier, url],
  linkReference: ({identifier}) => [identifier],
  footnoteReference: ({identifier}) => [identifier],
  footnoteDefinition: ({identifier}) => [identifier],
  field: ({name}) => [name],
  substitutionDefinition: ({name}) => [name],
  substitutionReference: ({name}) => [name],
  containerDirective: ({name, attributes}) => [name, ...attributesOf(attributes)],
  leafDirective: ({name, attributes}) => [name, ...attributesOf(attributes)],
  textDirective: ({name, attributes}) => [name, ...attributesOf(attributes)],
  optionListItem: ({options}) =>
    options.map(({name, delimiter, argument}) => name + delimiter + (argument ?? '')),
  table: ({data}) => [data?.headerRows ?? null],
  tableCell({data}) {
    const {rowSpan = 1, colSpan = 1} = data?.hProperties ?? {}
    return rowSpan + colSpan > 2 ? [`${rowSpan}x${colSpan}`] : []
  }
}

function attributesOf(attributes: object | null | undefined): string[] {
  return Object.entries(attributes ?? {}).map((each) => each.join('='))
}
