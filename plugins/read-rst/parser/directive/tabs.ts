import {indentOf} from '../lines/white-space.ts'
import type {Flow} from '../tree/nodes.ts'
import type {DirectiveDefinition} from './definition.ts'

/** Tabs and what is in them: sphinx-tabs, sphinx-design and sphinx-inline-tabs. */
export const tabDirectives: readonly DirectiveDefinition[] = [
  {names: ['tabs', 'tab-set', 'tab-set-code'], argument: 'none', body: 'rst'},
  {names: ['tab', 'group-tab', 'tab-item'], argument: 'inline', body: 'rst'},
  {
    names: ['code-tab'],
    argument: 'text',
    body: 'verbatim',
    // .. code-tab:: bash Debian
    //               ^^^^ the language, then the name of the tab
    toNodes({name, argument, options: attributes, content, position}, tools): Flow[] {
      const text = argument.texts[0] ?? ''
      const [lang = ''] = text.split(' ', 1)
      const children: Flow[] = []
      if (text.length > lang.length) {
        const label = tools.paragraph(
          argument.part(0, lang.length + indentOf(text.slice(lang.length)))
        )
        label.data = {directiveLabel: true}
        children.push(label)
      }
      if (content.length > 0) {
        const place = {start: content.place(0), end: content.end(content.length - 1)}
        children.push({...tools.code(content, lang || null), position: place})
      }
      return [{type: 'containerDirective', name, attributes, children, position}]
    }
  }
]
