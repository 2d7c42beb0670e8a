import type {BlockLine} from '../../model/block.ts'
import {parseDeclared} from '../prompt/declared.ts'
import {judgeHashLine} from '../prompt/hash-line.ts'
import {type Prompted, parsePrompt} from '../prompt/prompt.ts'

/** Where the prompts of a block stand, and what they say. */
export interface PromptColumn {
  /** The blanks before every prompt. */
  readonly indent: string
  /** Whether a bare `#` is the prompt of root here, and not a comment. */
  readonly isHashPrompt: boolean
  /** For every line of the block; `undefined` where it carries no prompt. */
  readonly byLine: readonly (Prompted | undefined)[]
}

/**
 * Find the prompts of a block; `undefined` where it shows none. Prompts stand in the column of the first, so an
 * indented `$ make` below a command is output. A bare `# ` is the prompt of root only if no other prompt stands in the block
 * and a command follows it (FORMAT 1.6), or if an annotation says that root types. Prompts that the block declares are the
 * only ones in it, and sure.
 */
export function findPrompts(
  lines: readonly BlockLine[],
  isSaidToBeRoot: boolean,
  declared: readonly string[] = []
): PromptColumn | undefined {
  const parse = (text: string): Prompted | undefined =>
    declared.length > 0 ? parseDeclared(text, declared) : parsePrompt(text)
  const isRoots = ({command}: Prompted): boolean => {
    const judgement = judgeHashLine(command)
    return judgement === 'command' || (isSaidToBeRoot && judgement === 'unsure')
  }
  const first = lines.find(({text}) => {
    const prompted = parse(text.trimStart())
    return prompted !== undefined && (!prompted.isBareHash || isRoots(prompted))
  })
  if (first === undefined) return undefined
  const indent = first.text.slice(0, first.text.length - first.text.trimStart().length)
  const parsed = lines.map(({text}) =>
    text.startsWith(indent) ? parse(text.slice(indent.length)) : undefined
  )
  const isHashPrompt = parsed.every((prompted) => prompted?.isBareHash ?? true)
  const byLine = parsed.map((prompted) => {
    if (prompted === undefined || !prompted.isBareHash) return prompted
    const isPrompt = isHashPrompt && (prompted.command === '' || isRoots(prompted))
    return isPrompt ? prompted : undefined
  })
  return {indent, isHashPrompt, byLine}
}
