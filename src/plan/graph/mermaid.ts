import type {Graph, GraphEdge, GraphNode} from './graph.ts'
import {fillOf} from './palette.ts'

/** The step graph as a Mermaid flowchart, which code hosts draw in Markdown. */
export function mermaid({documents, edges, roles}: Graph): string {
  const lines = ['flowchart TD']
  for (const document of documents) {
    lines.push(`  subgraph ${document.name}["${escape(document.title)}"]`)
    for (const {name, title, nodes} of document.sections) {
      if (title === '') lines.push(...nodes.map((node) => `    ${drawNode(node, roles)}`))
      else {
        lines.push(`    subgraph ${name}["${escape(title)}"]`)
        lines.push(...nodes.map((node) => `      ${drawNode(node, roles)}`), '    end')
      }
    }
    lines.push('  end')
  }
  lines.push(...edges.map((edge) => `  ${drawEdge(edge)}`))
  lines.push(
    ...roles.map(
      (_, index) => `  classDef role${index + 1} fill:${fillOf(index)},stroke:#333,color:#000`
    )
  )
  lines.push('  classDef notRun stroke-dasharray:4 4,opacity:0.6')
  return `${lines.join('\n')}\n`
}

function drawNode({name, line, role, label, runs}: GraphNode, roles: readonly string[]): string {
  const text = `${line} ${role}: ${label}`
  const classes = `role${roles.indexOf(role) + 1}`
  const more = runs ? '' : `\n      class ${name} notRun`
  return `${name}["${escape(text)}"]:::${classes}${more}`
}

function drawEdge({from, to, kind}: GraphEdge): string {
  return kind === 'order' ? `${from} --> ${to}` : `${from} -.->|needs| ${to}`
}

/** Entities by code, as Mermaid wants them; a backtick would begin Markdown in it. */
function escape(text: string): string {
  return text.replaceAll(/["#&<>`\\]/g, (character) => `#${character.codePointAt(0)};`)
}
