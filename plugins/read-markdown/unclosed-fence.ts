import {type Problem, problem, type Severity, type Source} from 'as-written'
import type {Code, Nodes, Parent} from 'mdast'
import type {Fence} from './block-lines.ts'

/** Every fenced block that only the end of its container or of the document ends. */
export function unclosedFences(tree: Nodes, {path}: Source): readonly Problem[] {
  const problems: Problem[] = []
  const waiting: Found[] = [{node: tree, parent: null}]
  // A loop, for lists may be nested deeper than functions can be.
  for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
    const {node} = found
    if (node.type === 'code') {
      if (node.data?.fence?.isClosed === false) {
        problems.push(unclosedFence(node, node.data.fence, found.parent, path))
      }
    } else if (holdsBlocks(node)) {
      for (const child of node.children.toReversed()) waiting.push({node: child, parent: node})
    }
  }
  return problems
}

interface Found {
  readonly node: Nodes
  readonly parent: Nodes | null
}

function holdsBlocks(node: Nodes): node is Nodes & Parent {
  return 'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
}

function unclosedFence(
  block: Code,
  {text, position}: Fence,
  parent: Nodes | null,
  path: string
): Problem {
  const container = parent === null ? undefined : containerNames.get(parent.type)
  const endLine = block.data?.lines?.at(-1)?.line ?? position.start.line
  const ending =
    container === undefined
      ? 'it goes on to the end of the document'
      : `only the end of the ${container} around it ends it, after line ${endLine}`
  return problem('unclosed-fence', {
    path,
    position,
    message: `This block is never closed: ${ending}`,
    hint: `close it with a line that holds only ${text}, indented as this one is`,
    severity: severityFor(block)
  })
}

const containerNames: ReadonlyMap<string, string> = new Map([
  ['listItem', 'list item'],
  ['blockquote', 'quote'],
  ['containerDirective', 'directive']
])

/** Where there may be commands, nobody can say which of the lines are (FORMAT 1.2). */
function severityFor({lang}: Code): Severity {
  const language = /^\{?\.?([a-z][a-z-]*)/i.exec(lang ?? '')?.[1]?.toLowerCase()
  return language === undefined || commandLanguages.has(language) ? 'error' : 'warning'
}

const commandLanguages: ReadonlySet<string> = new Set([
  'console',
  'shell-session',
  'sh-session',
  'terminal',
  'bash',
  'sh',
  'shell',
  'zsh',
  'fish',
  'ksh'
])
