import type {Position, Problem} from 'as-written'
import type {Nodes, Root} from 'mdast'

const annotation: RegExp = /^as-written:/

/**
 * Annotations where none can be (FORMAT 5). They are errors: what they stand before would silently not be run.
 *
 *     Migrate the database::
 *
 *     .. as-written: timeout=5m       ends the literal block, and the commands become a part of the comment
 *
 *         $ manage.py migrate
 */
export function misplacedAnnotations(tree: Root, path: string): Problem[] {
  const problems: Problem[] = []
  const waiting: Nodes[] = [tree]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    if (!('children' in parent)) continue
    for (const [index, node] of parent.children.entries()) {
      const fault = faultOf(node, parent.children[index - 1])
      if (fault !== undefined) problems.push(problemOf(node, fault, path))
      waiting.push(node)
    }
  }
  return problems
}

interface Fault {
  readonly code: 'rst:annotation-placement' | 'rst:annotation-directive'
  readonly message: string
  readonly hint: string
}

function faultOf(node: Nodes, before: Nodes | undefined): Fault | undefined {
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    if (node.name !== 'as-written') return undefined
    return {
      code: 'rst:annotation-directive',
      message: '`.. as-written::` is a directive, which no tool knows, and no annotation',
      hint: 'write one colon: `.. as-written: …`'
    }
  }
  if (node.type !== 'comment' || !annotation.test(node.value)) return undefined
  if (before?.type === 'paragraph' && before.data?.isLiteralMissing === true) {
    return {
      code: 'rst:annotation-placement',
      message:
        'This annotation ends the literal block that the paragraph above announces, so nothing in it is run',
      hint: 'put the annotation above the paragraph that ends in `::`'
    }
  }
  // A comment goes on below a blank line as long as the lines are indented.
  if (!node.value.includes('\n\n')) return undefined
  return {
    code: 'rst:annotation-placement',
    message:
      'The indented lines below this annotation are a part of its comment, so nothing in them is run',
    hint: 'put the annotation above the paragraph or directive that the lines belong to'
  }
}

function problemOf(node: Nodes, {code, message, hint}: Fault, path: string): Problem {
  const position = (node.position ?? null) as Position | null
  return {severity: 'error', code, path, position, message, hint}
}
