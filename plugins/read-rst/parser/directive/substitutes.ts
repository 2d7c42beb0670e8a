import type {Flow} from '../tree/nodes.ts'
import type {DirectiveDefinition} from './definition.ts'

/** What a substitution may stand for, besides images. */
export const substitutes: readonly DirectiveDefinition[] = [
  {
    names: ['replace'],
    argument: 'none',
    body: 'inline',
    toNodes: ({content}, tools): Flow[] => (content.length === 0 ? [] : [tools.paragraph(content)])
  },
  {
    names: ['unicode'],
    argument: 'text',
    body: 'opaque',
    toNodes({argument, position}): Flow[] {
      const value = argument.texts
        .join(' ')
        .replace(/(^| )\.\. .*/, '')
        .split(/\s+/)
        .map(readCharacter)
        .join('')
      return [{type: 'paragraph', children: [{type: 'text', value, position}], position}]
    }
  },
  {names: ['date'], argument: 'none', body: 'opaque'}
]

const codePoint: RegExp = /^(?:0x|x|\\x|U\+?|\\u)([0-9a-f]+)$|^&#x([0-9a-f]+);$|^([0-9]+)$/i

/** A character by its number, in one of the many ways to write that; other words stand for themselves. */
function readCharacter(word: string): string {
  const [, hexadecimal, entity, decimal] = codePoint.exec(word) ?? []
  const digits = hexadecimal ?? entity
  const code = digits === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(digits, 16)
  return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : word
}
