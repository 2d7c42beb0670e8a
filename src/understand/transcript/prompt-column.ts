import type {BlockLine} from '../../model/block.ts'
import type {BareSigns} from '../prompt/bare-signs.ts'
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
  /** Whether a legend says who types behind bare signs. */
  readonly isByLegend: (prompted: Prompted) => boolean
}

/**
 * Find the prompts of a block; `undefined` where it shows none. Prompts stand in the column of the first, so an
 * indented `$ make` below a command is output. A bare `# ` is the prompt of root only if no other prompt stands in the block
 * and a command follows it (FORMAT 1.6), or if an annotation or a legend says that somebody types there. Prompts that the block declares are the
 * only ones in it, and sure.
 */
export function findPrompts(
  lines: readonly BlockLine[],
  {isSaidToBeRoot, legends}: BareSigns,
  declared: readonly string[] = []
): PromptColumn | undefined {
  const parse = (text: string): Prompted | undefined =>
    declared.length > 0 ? parseDeclared(text, declared) : parsePrompt(text)
  const isSaid = isSaidToBeRoot || legends.has('#')
  const isRoots = ({command}: Prompted): boolean => {
    const judgement = judgeHashLine(command)
    return judgement === 'command' || (isSaid && judgement === 'unsure')
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
  const isHashPrompt = legends.has('#') || parsed.every((prompted) => prompted?.isBareHash ?? true)
  const byLine = parsed.map((prompted) => {
    if (prompted === undefined || !prompted.isBareHash) return prompted
    const isPrompt = isHashPrompt && (prompted.command === '' || isRoots(prompted))
    return isPrompt ? prompted : undefined
  })
  const isByLegend = (prompted: Prompted): boolean =>
    declared.length === 0 && prompted.roleSpan === null && legends.has(signOf(prompted))
  const played = byLine.map((prompted) =>
    prompted && isByLegend(prompted)
      ? {...prompted, role: {user: legends.get(signOf(prompted)) ?? null, host: null}}
      : prompted
  )
  return {indent, isHashPrompt, byLine: played, isByLegend}
}

function signOf({isRoots}: Prompted): '#' | '$' {
  return isRoots ? '#' : '$'
}
