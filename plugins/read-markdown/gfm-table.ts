import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable as gfmTableSyntax} from 'micromark-extension-gfm-table'
import type {Processor} from 'unified'

/** A remark plugin for the tables of GitHub: documents use them everywhere, and a pipe in a table is no shell pipe. */
export function gfmTable(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTableSyntax()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}
