import type {DirectiveDefinition} from './definition.ts'

/** Boxes: their text may begin right behind the name, unless they have a title of their own. */
export const admonitions: readonly DirectiveDefinition[] = [
  {
    names: [
      'attention',
      'caution',
      'danger',
      'error',
      'hint',
      'important',
      'note',
      'tip',
      'warning',
      'seealso',
      'todo'
    ],
    argument: 'none',
    body: 'rst'
  },
  {names: ['admonition'], argument: 'inline', body: 'rst'}
]
