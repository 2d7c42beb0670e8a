import type {DirectiveDefinition} from './definition.ts'

/** Directives that put other blocks together, or say when they count. */
export const structureDirectives: readonly DirectiveDefinition[] = [
  {
    names: [
      'compound',
      'epigraph',
      'highlights',
      'pull-quote',
      'header',
      'footer',
      'glossary',
      'hlist'
    ],
    argument: 'none',
    body: 'rst'
  },
  {names: ['class', 'cssclass', 'rst-class', 'container'], argument: 'text', body: 'rst'},
  {
    names: ['topic', 'sidebar', 'rubric', 'centered', 'table', 'list-table', 'flat-table'],
    argument: 'inline',
    body: 'rst'
  },
  {
    names: ['versionadded', 'versionchanged', 'versionremoved', 'deprecated', 'deprecated-removed'],
    argument: 'inline',
    body: 'rst'
  },
  {names: ['only', 'ifconfig'], argument: 'text', body: 'rst+titles'},
  {names: ['line-block'], argument: 'none', body: 'inline'}
]
