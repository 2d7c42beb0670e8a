import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {parseRst, type RstOptions} from './parse.ts'

/**
 * A unified plugin that parses reStructuredText into mdast, so that remark plugins work on it.
 *
 * @example
 *     const tree = unified().use(rstParse).parse('Title\n=====')
 */
export const rstParse: Plugin<[RstOptions?], string, Root> = function (
  this: Processor,
  options: RstOptions = {}
): void {
  this.parser = (text, file) => {
    const {tree, messages} = parseRst(text, options)
    for (const message of messages) {
      // As a file does with messages of its own.
      if (file.path !== undefined) {
        message.name = `${file.path}:${message.name}`
        message.file = file.path
      }
      file.messages.push(message)
    }
    return tree
  }
}
