import type {Image, Paragraph} from 'mdast'
import type {Flow} from '../tree/nodes.ts'
import type {Directive, DirectiveDefinition} from './definition.ts'

/** Pictures are images of mdast, in a paragraph where blocks stand. */
export const imageDirectives: readonly DirectiveDefinition[] = [
  {
    names: ['image', 'kernel-image'],
    argument: 'text',
    body: 'opaque',
    toNodes: (directive): Flow[] => [imageParagraph(directive)]
  },
  {
    names: ['figure', 'kernel-figure'],
    argument: 'text',
    body: 'rst',
    toNodes(directive, tools): Flow[] {
      const children = [imageParagraph(directive), ...tools.parseFlow(directive.content)]
      const {name, position, options: attributes} = directive
      return [{type: 'containerDirective', name, attributes, children, position}]
    }
  }
]

function imageParagraph({argument, options, position}: Directive): Paragraph {
  const url = argument.texts.join('').replace(/\s+/g, '')
  const place =
    argument.length === 0
      ? position
      : {start: argument.place(0), end: argument.end(argument.length - 1)}
  const image: Image = {
    type: 'image',
    url,
    title: null,
    alt: options['alt'] ?? null,
    position: place
  }
  return {type: 'paragraph', children: [image], position: place}
}
