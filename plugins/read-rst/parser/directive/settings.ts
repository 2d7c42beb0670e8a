import type {DirectiveDefinition} from './definition.ts'

/** Directives that change how what follows is read. */
export const settingDirectives: readonly DirectiveDefinition[] = [
  {
    names: ['highlight', 'highlightlang'],
    argument: 'text',
    body: 'opaque',
    toNodes({argument}, tools) {
      const [language = ''] = (argument.texts[0] ?? '').split(' ')
      tools.highlight = language === '' ? null : language
      return tools.defaultNodes()
    }
  },
  {
    names: ['default-role'],
    argument: 'text',
    body: 'opaque',
    toNodes({argument}, tools) {
      const name = argument.texts[0] ?? ''
      tools.defaultRole = name === '' ? 'title-reference' : name
      return tools.defaultNodes()
    }
  },
  {
    names: ['role'],
    argument: 'text',
    body: 'opaque',
    // .. role:: bash(code)
    toNodes({argument}, tools) {
      const [, name, base] =
        /^([^\s(]+)\s*(?:\(\s*([^\s)]+)\s*\))?/.exec(argument.texts[0] ?? '') ?? []
      if (name !== undefined && base !== undefined) tools.defineRole(name, base)
      return tools.defaultNodes()
    }
  }
]
