import type {BlockLine, Point, Position} from 'as-written'
import type {Code} from 'mdast'
import type {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import type {Processor} from 'unified'

type MarkdownExtension = ReturnType<typeof gfmTableFromMarkdown>
type CompileContext = ThisParameterType<NonNullable<MarkdownExtension['enter']>[string]>

/** The backticks or tildes that open a block, and whether any close it before its container or the document ends. */
export interface Fence {
  readonly text: string
  readonly position: Position
  readonly isClosed: boolean
}

declare module 'mdast' {
  interface CodeData {
    /** Only fenced blocks have one. */
    fence?: Fence
  }
}

/**
 * A remark plugin that notes where every line of a code block stands. The tokenizer knows: it has taken away the
 * prefixes of lists, quotes and fences, and `column` is that of the first character left. Where a prefix took only a
 * part of a tab, `text` begins with the rest of it as spaces and `column` is that of the character behind the tab.
 */
export function blockLines(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), blockLinesFromMarkdown]
}

const blockLinesFromMarkdown: MarkdownExtension = {
  enter: {
    // > | ~~~console
    // > |
    //     ^ only an empty line has its end before any value
    lineEnding(token) {
      const block = openBlock(this)
      if (block === undefined) return
      const isSeen = token.start.line === (block.lines.at(-1) ?? block.fence?.position.start)?.line
      if (!isSeen) block.lines.push({text: '', ...point(token.start)})
    }
  },
  exit: {
    // > | ~~~console
    //     ^^^
    codeFencedFenceSequence(token) {
      const opening = this.stack.at(-1)
      if (opening?.type === 'code') {
        const position = {start: point(token.start), end: point(token.end)}
        opening.data = {
          lines: [],
          fence: {text: this.sliceSerialize(token), position, isClosed: false}
        }
        return
      }
      const block = openBlock(this)
      if (block?.fence !== undefined) block.fence = {...block.fence, isClosed: true}
    },
    // > | $ make install
    //     ^^^^^^^^^^^^^^
    codeFlowValue(token) {
      openBlock(this)?.lines.push({text: this.sliceSerialize(token), ...point(token.start)})
      this.config.exit['data']?.call(this, token)
    }
  }
}

interface OpenBlock {
  readonly lines: BlockLine[]
  fence?: Fence
}

/** The code block whose text is being gathered, in a fragment on top of its node or in a text in that fragment. */
function openBlock({stack}: CompileContext): OpenBlock | undefined {
  const top = stack.at(-1)?.type
  if (top !== 'fragment' && top !== 'text') return undefined
  const node = stack.at(top === 'text' ? -3 : -2)
  if (node?.type !== 'code') return undefined
  const block: Code = node
  block.data ??= {lines: []}
  return block.data as OpenBlock
}

function point({line, column, offset}: Point): Point {
  return {line, column, offset}
}
