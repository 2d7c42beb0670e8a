import type {Nodes, Root} from 'mdast'

/**
 * Give every block of code its lines as they are written: tabs in here-documents and makefiles are tabs, and characters
 * stand where their columns say. Only of `parsed-literal` people see something else than what is written.
 */
export function keepWrittenLines(tree: Root): void {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'code' && node.data !== undefined) {
      const {lines = [], raw = [], directive} = node.data
      if (directive === 'parsed-literal') continue
      node.data.lines = lines.map((line, at) => ({...line, text: raw[at] ?? line.text}))
    } else if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}
