import type {Position, Problem} from 'as-written'
import type {Nodes, Root} from 'mdast'

/**
 * Annotations where none can be (FORMAT 5). They are errors: what they stand before would silently not be run.
 *
 *     Migrate the database::
 *
 *     .. as-written: timeout=5m       is the literal block itself, and the commands below become a quote
 *
 *         $ manage.py migrate
 */
export function misplacedAnnotations(tree: Root, path: string): Problem[] {
  const problems: Problem[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const fault = faultOf(node)
    if (fault !== undefined) problems.push(problemOf(node, fault, path))
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
  return problems
}

interface Fault {
  readonly code: 'rst:annotation-placement' | 'rst:annotation-directive'
  readonly message: string
  readonly hint: string
}

function faultOf(node: Nodes): Fault | undefined {
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    return node.name === 'as-written' ? inDirective : undefined
  }
  if (node.type === 'code') {
    const isQuoted = node.data?.construct === 'quoted'
    return isQuoted && /^\.\. +as-written:/.test(node.value) ? inLiteral : undefined
  }
  // A comment goes on below a blank line as long as the lines are indented.
  const isLong = node.type === 'comment' && /^as-written:[^]*\n\n/.test(node.value)
  return isLong ? aboveIndented : undefined
}

const inDirective: Fault = {
  code: 'rst:annotation-directive',
  message: '`.. as-written::` is a directive, which no tool knows, and no annotation',
  hint: 'write one colon: `.. as-written: …`'
}

const inLiteral: Fault = {
  code: 'rst:annotation-placement',
  message: 'This annotation is taken for the literal block that the paragraph above announces',
  hint: 'put it above the paragraph that ends in `::`'
}

const aboveIndented: Fault = {
  code: 'rst:annotation-placement',
  message:
    'The indented lines below this annotation are a part of its comment, so nothing in them is run',
  hint: 'put it above the paragraph or directive that the lines belong to'
}

function problemOf(node: Nodes, {code, message, hint}: Fault, path: string): Problem {
  const position = (node.position ?? null) as Position | null
  return {severity: 'error', code, path, position, message, hint}
}
