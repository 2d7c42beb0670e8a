import type {Chance} from '../../random.ts'

/** A line of a generated document; `content` counts from 0 and is absent where the line is not inside a code block. */
interface Line {
  readonly text: string
  readonly content?: number
}

/** A generated document and where the lines of its only code block stand. */
export interface Nesting {
  readonly text: string
  readonly lines: readonly {readonly text: string; readonly line: number; readonly column: number}[]
}

const contents = [
  '$ make',
  '',
  '  two',
  '\ttab',
  'a\tb',
  '> quote',
  '- item',
  '# title',
  'x  ',
  '1.',
  'ü€😀'
]

/** A code block inside up to four lists, quotes and directives, in every order. */
export function nesting(chance: Chance): Nesting {
  let lines = chance.below(4) === 0 ? indentedBlock(chance) : fencedBlock(chance)
  for (let depth = chance.below(5); depth > 0; depth--) {
    lines = chance.pick([inQuote, inList, inList, inDirective])(lines, chance)
  }
  const ending = chance.pick(['\n', '\r\n', '\r'])
  const last = chance.pick(['', ending])
  return {
    text: lines.map(({text}) => text).join(ending) + last,
    lines: lines.flatMap(({text, content}, index) =>
      content === undefined
        ? []
        : [{text: text.slice(content), line: index + 1, column: content + 1}]
    )
  }
}

function fencedBlock(chance: Chance): readonly Line[] {
  const fence = chance.pick(['```', '~~~', '`````', '~~~~'])
  const indent = ' '.repeat(chance.below(4))
  const lines: Line[] = [{text: `${indent}${fence}${chance.pick(['', 'console', ' sh {#go}'])}`}]
  for (let count = chance.below(5); count > 0; count--) {
    const text = chance.pick(contents)
    // A line without content need not be indented.
    const prefix = text === '' ? '' : indent
    lines.push({text: `${prefix}${text}`, content: prefix.length})
  }
  lines.push({text: `${' '.repeat(chance.below(4))}${fence}${chance.pick(['', '  '])}`})
  return lines
}

function indentedBlock(chance: Chance): readonly Line[] {
  const lines: Line[] = [{text: 'Type:'}, {text: ''}, {text: '    $ make', content: 4}]
  for (let count = chance.below(4); count > 0; count--) {
    const text = chance.pick(contents)
    lines.push(text === '' ? {text: '', content: 0} : {text: `    ${text}`, content: 4})
  }
  lines.push({text: '    end', content: 4})
  return lines
}

function inQuote(lines: readonly Line[], chance: Chance): readonly Line[] {
  const marker = chance.pick(['> ', '> ', '  > '])
  return lines.map((line) => prefixed(line.text === '' ? marker.trimEnd() : marker, line))
}

function inList(lines: readonly Line[], chance: Chance): readonly Line[] {
  const marker = chance.pick(['- ', '* ', '1. ', '10) ', '-   '])
  const indent = ' '.repeat(marker.length)
  const begun = [{text: 'First:'}, {text: ''}, ...lines]
  return begun.map((line, index) => {
    if (index === 0) return prefixed(marker, line)
    return prefixed(line.text === '' ? '' : indent, line)
  })
}

function inDirective(lines: readonly Line[], chance: Chance): readonly Line[] {
  // Directives inside need fewer colons.
  const colons = lines.filter(({text}) => text.includes(':::')).length
  const fence = ':'.repeat(3 + colons)
  return [
    {text: `${fence}${chance.pick(['step', 'note[Mind]', 'step{timeout=5m}'])}`},
    ...lines,
    {text: fence}
  ]
}

function prefixed(prefix: string, {text, content}: Line): Line {
  const line = `${prefix}${text}`
  return content === undefined ? {text: line} : {text: line, content: content + prefix.length}
}
