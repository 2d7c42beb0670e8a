import {defineReader, problem, type ReadDocument, type Reader, type Source} from 'as-written'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {blockLines} from './block-lines.ts'
import {containerDirectives} from './container-directives.ts'
import {gfmTable} from './gfm-table.ts'
import {unclosedFences} from './unclosed-fence.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(gfmTable)
  .use(containerDirectives)
  .use(blockLines)
  .freeze()

/** Reads Markdown: CommonMark with tables, YAML front matter and directives that hold blocks. */
export const readMarkdown: Reader = defineReader({
  name: 'markdown',
  extensions: ['.md', '.markdown', '.mkd'],
  read(source: Source): ReadDocument {
    try {
      const tree = processor.parse(withoutMarkLost(source.text))
      return {tree, problems: unclosedFences(tree, source)}
    } catch (error) {
      return unparsed(source, error)
    }
  }
})

export default readMarkdown

/** The parser takes a byte order mark away, and with it the offsets; a second one is text. */
function withoutMarkLost(text: string): string {
  return text.startsWith('\uFEFF') ? `\uFEFF${text}` : text
}

/** The parser recurses: thousands of emphases in one image exhaust its stack. */
function unparsed({path}: Source, error: unknown): ReadDocument {
  const reason = error instanceof Error ? error.message : String(error)
  const message = `The Markdown of this document cannot be parsed: ${reason}`
  const start = {line: 1, column: 1, offset: 0}
  return {
    tree: {type: 'root', children: [], position: {start, end: start}},
    problems: [problem('unreadable-file', {path, message})]
  }
}
