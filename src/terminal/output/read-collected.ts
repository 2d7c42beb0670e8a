import type {OutputCollector} from './collector.ts'
import type {Reading} from './screen.ts'
import type {OutputReader} from './text.ts'

/** An output as a person would have read it; of a long one its two ends, and between them how much is missing and where it is. */
export async function readCollected(
  output: OutputCollector,
  reader: OutputReader
): Promise<Reading> {
  const read = async (bytes: Buffer): Promise<Reading> => {
    const text = reader.readPlain(bytes)
    return text === undefined ? reader.read(bytes) : {text, screen: null}
  }
  const folded = output.folded()
  if (folded === undefined) return read(output.bytes())
  const {text: head} = await read(folded.head)
  const {text: tail, screen} = await read(folded.tail)
  const place = output.file === null ? '' : ` in ${output.file}`
  const fold = `… ${folded.lines.toLocaleString('en')} lines${place}\n`
  return {text: `${head}${head.endsWith('\n') ? '' : '\n'}${fold}${tail}`, screen}
}
