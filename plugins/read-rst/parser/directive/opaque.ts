import type {DirectiveDefinition} from './definition.ts'

/** Bodies in other languages, and directives whose lines are names of files or settings of a tool. */
export const opaqueDirectives: readonly DirectiveDefinition[] = [
  {names: ['math', 'meta', 'productionlist', 'autosummary'], argument: 'none', body: 'opaque'},
  {names: ['csv-table'], argument: 'inline', body: 'opaque'},
  {
    names: [
      'raw',
      // Other files: to read them is the business of whoever has them.
      'include',
      'literalinclude',
      'toctree',
      'bibliography',
      'command-output',
      'program-output',
      // Settings and indexes.
      'contents',
      'sectnum',
      'section-numbering',
      'title',
      'index',
      'tabularcolumns',
      'target-notes',
      'todolist',
      'genindex',
      'module',
      'py:module',
      'currentmodule',
      'py:currentmodule',
      'argparse',
      'click',
      'datatemplate',
      'swagger',
      'openapi',
      // Pictures drawn from text.
      'aafig',
      'actdiag',
      'blockdiag',
      'chart',
      'digraph',
      'ditaa',
      'graph',
      'graphviz',
      'inheritance-diagram',
      'kernel-render',
      'mermaid',
      'nwdiag',
      'packetdiag',
      'plantuml',
      'seqdiag',
      'tikz',
      'uml',
      'youtube',
      'vimeo'
    ],
    argument: 'text',
    body: 'opaque'
  }
]
