import {defineReader, type Problem, type ReadDocument, type Reader, type Source} from 'as-written'
import {misplacedAnnotations} from './misplaced-annotation.ts'
import {parseRst} from './parser/index.ts'
import {problemOf} from './problem.ts'
import {keepWrittenLines} from './written-lines.ts'

export {
  type DirectiveDefinition,
  defineDirective,
  defineRole,
  parseRst,
  type RoleDefinition,
  type RstOptions,
  rstParse
} from './parser/index.ts'

/** Reads reStructuredText, as docutils reads it, with the directives of Sphinx. */
export const readRst: Reader = defineReader({
  name: 'rst',
  extensions: ['.rst', '.rest', '.rst.txt'],
  read({text, path}: Source): ReadDocument {
    const {tree, messages} = parseRst(text)
    const malformed = messages.map((message) => problemOf(message, path))
    const problems = [...malformed, ...misplacedAnnotations(tree, path)].sort(byPlace)
    keepWrittenLines(tree)
    return {tree, problems}
  }
})

export default readRst

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
