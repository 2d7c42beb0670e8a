import type {DirectiveDefinition} from './definition.ts'

/** A literal block with inline markup: its lines are what the page shows, and substitutions stay as they are written. */
export const parsedLiteral: DirectiveDefinition = {
  names: ['parsed-literal'],
  argument: 'none',
  body: 'inline',
  toNodes({content}, tools) {
    if (content.length === 0) return tools.defaultNodes()
    const node = tools.code(content, null, 'directive')
    const shown = tools.shownText(content).split('\n')
    const lines = node.data?.lines ?? []
    // A line end that a backslash escapes vanishes from the page; then nobody can say which line is which.
    if (shown.length !== lines.length) return [node]
    node.value = shown.join('\n')
    node.data = {
      ...node.data,
      lines: lines.map((line, at) => ({...line, text: shown[at] as string}))
    }
    return [node]
  }
}
