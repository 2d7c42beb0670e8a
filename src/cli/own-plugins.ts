import type {PluginConfig} from '../config/plugins.ts'
import type {LazyReader, Plugins} from '../engine.ts'
import type {Reader} from '../seam/reader.ts'
import type {Reporters} from './built-in.ts'

/** The parts that a command works with. */
export interface Parts {
  readonly plugins: Plugins
  readonly reporters: Reporters
}

/** The parts in the box and those that a configuration brings, which win over them. */
export function withOwn({plugins, reporters}: Parts, own: PluginConfig): Parts {
  const {readers = [], matchers = [], targets = [], reporters: ownReporters = []} = own
  const taken = new Set(readers.flatMap(({extensions}) => extensions))
  return {
    plugins: {
      readers: [
        // Markdown stays the first of them, for standard input.
        ...plugins.readers.map((reader) => ({
          ...reader,
          extensions: reader.extensions.filter((extension) => !taken.has(extension))
        })),
        ...readers.map(ownReader)
      ],
      matchers: [...matchers, ...plugins.matchers],
      targets: new Map([...plugins.targets, ...targets.map((each) => [each.name, each] as const)])
    },
    reporters: {
      ...reporters,
      ...Object.fromEntries(ownReporters.map((each) => [each.name, async () => each]))
    }
  }
}

function ownReader(reader: Reader): LazyReader {
  return {extensions: reader.extensions, isOwn: true, load: async () => reader}
}
