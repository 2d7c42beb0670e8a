import remarkDirective from 'remark-directive'
import type {Processor} from 'unified'

const colon = ':'.charCodeAt(0)

/**
 * A remark plugin for directives that hold blocks (`:::step{timeout=5m}`), and only those: `host:path`, `10:30am` and
 * `::name` have the form of text and leaf directives, but none of these is ours (FORMAT 5), so they stay the text that
 * they are, with the links and code inside them.
 */
export function containerDirectives(this: Processor): void {
  remarkDirective.call(this)
  const extensions = this.data().micromarkExtensions ?? []
  const directive = extensions.pop()
  const flow = [directive?.flow?.[colon] ?? []].flat()
  // Only the container holds further blocks, which is what `concrete` says.
  extensions.push({flow: {[colon]: flow.filter((construct) => construct.concrete)}})
}
