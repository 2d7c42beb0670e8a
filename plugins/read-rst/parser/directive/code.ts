import type {Flow} from '../tree/nodes.ts'
import type {Directive, DirectiveDefinition, DirectiveTools} from './definition.ts'

/** Blocks of code. The argument names the language, or the directive itself does. */
export const codeDirectives: readonly DirectiveDefinition[] = [
  codeDirective(
    ['code', 'code-block', 'sourcecode', 'code-cell', 'code-annotation', 'snippet'],
    languageOf
  ),
  codeDirective(['console', 'terminal'], () => 'console'),
  codeDirective(['bash', 'shell', 'cli'], () => 'bash'),
  codeDirective(['doctest'], () => 'pycon'),
  codeDirective(['testcode', 'testsetup', 'testcleanup'], () => 'python'),
  codeDirective(['testoutput'], () => null),
  codeDirective(['ipython', 'ipython3'], () => 'ipython')
]

function codeDirective(
  names: readonly string[],
  language: (directive: Directive, tools: DirectiveTools) => string | null
): DirectiveDefinition {
  return {
    names,
    argument: 'text',
    body: 'verbatim',
    toNodes(directive, tools): Flow[] {
      if (directive.content.length === 0) return tools.defaultNodes()
      return [tools.code(directive.content, language(directive, tools), 'directive')]
    }
  }
}

/** Without an argument the language is that of literal blocks here. */
function languageOf({argument, options}: Directive, tools: DirectiveTools): string | null {
  const [named] = (argument.texts[0] ?? '').split(' ')
  return named || options['language'] || tools.highlight
}
