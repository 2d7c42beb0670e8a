import type {OutputCollector} from './collector.ts'
import type {FoldedOutput} from './folding.ts'
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
  const head = await read(folded.head)
  const tail = await read(folded.tail)
  return {text: join(head.text, folded, output.file, tail.text), screen: tail.screen}
}

/** The same lines as they looked: with their colours. */
export async function readStyled(output: OutputCollector, reader: OutputReader): Promise<string> {
  const folded = output.folded()
  if (folded === undefined) return reader.readStyled(output.bytes())
  const head = await reader.readStyled(folded.head)
  return join(head, folded, output.file, await reader.readStyled(folded.tail))
}

function join(head: string, {lines}: FoldedOutput, file: string | null, tail: string): string {
  const place = file === null ? '' : ` in ${file}`
  const fold = `… ${lines.toLocaleString('en')} lines${place}\n`
  return `${head}${head.endsWith('\n') ? '' : '\n'}${fold}${tail}`
}
