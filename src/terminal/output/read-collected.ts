import type {OutputCollector} from './collector.ts'
import type {OutputReader} from './text.ts'

/** An output as a person would have read it; of a long one its two ends, and between them how much is missing and where it is. */
export async function readCollected(
  output: OutputCollector,
  reader: OutputReader
): Promise<string> {
  const read = async (bytes: Buffer): Promise<string> =>
    reader.readPlain(bytes) ?? (await reader.read(bytes))
  const folded = output.folded()
  if (folded === undefined) return read(output.bytes())
  const head = await read(folded.head)
  const tail = await read(folded.tail)
  const place = output.file === null ? '' : ` in ${output.file}`
  const fold = `… ${folded.lines.toLocaleString('en')} lines${place}\n`
  return `${head}${head.endsWith('\n') ? '' : '\n'}${fold}${tail}`
}
