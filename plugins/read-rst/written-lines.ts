import type {BlockLine} from 'as-written'
import type {Code, Nodes, Root} from 'mdast'

/**
 * Give every block of code its lines as they are written: tabs in here-documents and makefiles are tabs, and characters
 * stand where their columns say. Only of `parsed-literal` people see something else than what is written.
 */
export function keepWrittenLines(tree: Root): void {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'code') keepLines(node)
    else if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

function keepLines({data}: Code): void {
  if (data === undefined || data.directive === 'parsed-literal') return
  const {lines = [], raw = [], options = {}} = data
  const written = lines.map((line, at) => ({...line, text: raw[at] ?? line.text}))
  data.lines = dedent(written, options['dedent'])
}

/**
 * Sphinx takes as many more blanks away as a code block says, or those that all its lines share.
 *
 *     .. code-block:: bash
 *        :dedent: 2
 *
 *          cat <<EOF
 */
function dedent(lines: readonly BlockLine[], option: string | undefined): readonly BlockLine[] {
  if (option === undefined) return lines
  const indents = lines.filter(({text}) => text.trim() !== '').map(({text}) => indentOf(text))
  const count = /^\d+$/.test(option) ? Number(option) : Math.min(...indents)
  return lines.map((line) => {
    const cut = Math.min(count, indentOf(line.text))
    const {column, offset} = line
    return {...line, text: line.text.slice(cut), column: column + cut, offset: offset + cut}
  })
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
