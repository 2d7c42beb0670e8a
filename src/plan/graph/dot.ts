import type {Graph, GraphEdge, GraphNode} from './graph.ts'
import {fillOf} from './palette.ts'

/** The step graph in the DOT language of Graphviz. */
export function dot({documents, edges, roles}: Graph): string {
  const lines = [
    'digraph plan {',
    '  node [shape=box, style=filled, fontname="monospace"]',
    '  graph [fontname="sans-serif"]'
  ]
  for (const document of documents) {
    lines.push(`  subgraph cluster_${document.name} {`, `    label=${quote(document.title)}`)
    for (const {name, title, nodes} of document.sections) {
      const drawn = nodes.map((node) => drawNode(node, roles))
      if (title === '') lines.push(...drawn.map((node) => `    ${node}`))
      else {
        lines.push(`    subgraph cluster_${name} {`, `      label=${quote(title)}`)
        lines.push(...drawn.map((node) => `      ${node}`), '    }')
      }
    }
    lines.push('  }')
  }
  return `${[...lines, ...edges.map((edge) => `  ${drawEdge(edge)}`), '}'].join('\n')}\n`
}

function drawNode({name, line, role, label, runs}: GraphNode, roles: readonly string[]): string {
  const fill = `fillcolor=${quote(fillOf(roles.indexOf(role)))}`
  const style = runs ? '' : ', style="filled,dashed", fontcolor="#666666"'
  return `${name} [label=${quote(`${line} ${role}: ${label}`)}, ${fill}${style}]`
}

function drawEdge({from, to, kind}: GraphEdge): string {
  return kind === 'order' ? `${from} -> ${to}` : `${from} -> ${to} [style=dashed, label="needs"]`
}

/** A quoted string of DOT: only a quote and a backslash mean anything in it. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
