import type {PromptFacts} from '../tree/data.ts'
import type {Directive, DirectiveDefinition} from './definition.ts'

/**
 * A block of commands that a prompt is shown before, as sphinx-prompt has it: language, prompts, modifiers. With `auto`
 * the lines carry their prompts themselves, and prompts are separated by commas.
 *
 *     .. prompt:: bash $,# auto
 */
export const promptDirective: DirectiveDefinition = {
  names: ['prompt'],
  argument: 'text',
  body: 'verbatim',
  toNodes(directive, tools) {
    if (directive.content.length === 0) return tools.defaultNodes()
    const language = setting(directive, 'language', 0)
    const node = tools.code(directive.content, language ?? null, 'directive')
    node.data = {...node.data, prompt: promptFacts(directive, language)}
    return [node]
  }
}

/** Prompts that sphinx-prompt shows where a document names only the language. */
const usualPrompts: ReadonlyMap<string, string> = new Map([
  ['bash', '$'],
  ['batch', 'C:\\>'],
  ['powershell', 'PS C:\\>']
])

function promptFacts(directive: Directive, language: string | undefined): PromptFacts {
  const written = setting(directive, 'prompts', 1) ?? usualPrompts.get(language ?? '')
  const isAuto = (setting(directive, 'modifiers', 2) ?? '').split(',').includes('auto')
  if (written === undefined) return {prompts: [], isAuto}
  return {prompts: isAuto ? written.split(',') : [written], isAuto}
}

/** An option, or the argument at its place. */
function setting({options, argument}: Directive, name: string, index: number): string | undefined {
  return options[name] || argument.texts.join(' ').split(/\s+/).filter(Boolean)[index]
}
