import {readFileSync} from 'node:fs'
import process from 'node:process'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {containerDirectives} from '../../plugins/read-markdown/container-directives.ts'
import {gfmTable} from '../../plugins/read-markdown/gfm-table.ts'
import {parseRst} from '../../plugins/read-rst/parser/index.ts'

// Reads documents and does nothing with them: `floor.mjs md|rst FILE-OF-NAMES`. Prints the processor time in seconds.
const [kind, list] = process.argv.slice(2)
const texts = readFileSync(list as string, 'utf8')
  .trim()
  .split('\n')
  .map((path) => readFileSync(path, 'utf8'))
if (kind === 'md') {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(gfmTable)
    .use(containerDirectives)
    .freeze()
  for (const text of texts) processor.parse(text)
} else {
  for (const text of texts) parseRst(text)
}
const {user, system} = process.cpuUsage()
process.stdout.write(String((user + system) / 1e6))
