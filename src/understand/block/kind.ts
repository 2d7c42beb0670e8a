import type {Block, BlockLine} from '../../model/block.ts'
import type {Why} from '../../model/step.ts'
import type {BareSigns} from '../prompt/bare-signs.ts'
import {unsaidSigns} from '../prompt/bare-signs.ts'
import {declaredRole} from '../prompt/declared.ts'
import {judgeHashLine} from '../prompt/hash-line.ts'
import {parsePrompt} from '../prompt/prompt.ts'
import {type LanguageKind, languageKind} from './languages.ts'

/** How a block is read, and what made it so; or why it is not run. */
export type BlockKind =
  | {readonly kind: 'transcript' | 'script' | 'program'; readonly why: Why}
  | {readonly kind: 'ignored'; readonly because: string}

/**
 * Decide how a block is read (FORMAT 1). `isSaidToBeStep`: an annotation says that a person types it. `isSaidToRun`: one
 * says that the program in it runs.
 */
export function blockKind(
  {language, lines, prompt}: Block,
  isSaidToBeStep: boolean,
  isSaidToRun = false,
  signs: BareSigns = unsaidSigns
): BlockKind {
  const kind = prompt === null ? languageKind(language) : kindWithPrompts(language)
  if (kind === 'data' || (kind === 'program' && !isSaidToRun))
    return {kind: 'ignored', because: `data: ${language}`}
  if (lines.every(({text}) => text.trim() === '')) return {kind: 'ignored', because: 'empty'}
  if (kind === 'program') return {kind: 'program', why: 'annotation'}
  if (prompt !== null && prompt.prompts.length > 0) {
    const foreign = prompt.prompts.find((each) => declaredRole(each) === undefined)
    if (foreign !== undefined)
      return {kind: 'ignored', because: `prompt \`${foreign}\` is no shell's`}
    return {kind: prompt.isAuto ? 'transcript' : 'script', why: 'prompt'}
  }
  if (kind === 'transcript') return {kind: 'transcript', why: 'prompt'}
  const firstTyped = lines.find(isTyped)
  const shown = firstTyped && parsePrompt(firstTyped.text.trimStart())
  if (shown !== undefined) return {kind: 'transcript', why: 'prompt'}
  if (isTypedByRoot(lines, signs)) return {kind: 'transcript', why: 'prompt'}
  if (kind === 'shell') return {kind: 'script', why: 'language'}
  if (isSaidToBeStep) return {kind: 'script', why: 'annotation'}
  return {kind: 'ignored', because: noLanguage}
}

/** Why a block is not run that nothing but its looks could tell about. */
export const noLanguage = 'data: no prompt, no shell language'

/** Whoever declares prompts and no language shows text. */
function kindWithPrompts(language: string | null): LanguageKind {
  return language === 'text' ? 'unnamed' : languageKind(language)
}

/**
 * Whether the `# ` of a block without other prompts are those of root: every line is one, and a command stands behind it
 * (FORMAT 1.6). Where a legend says that they are prompts, one is enough.
 */
function isTypedByRoot(lines: readonly BlockLine[], {legends, isSaidToBeRoot}: BareSigns): boolean {
  const judged = shownLines(lines).map((line) => {
    const [, command] = /^\s*#[ \t]+(.*)$/.exec(line) ?? []
    return command === undefined ? 'none' : judgeHashLine(command.trimEnd())
  })
  if (legends.has('#') || isSaidToBeRoot)
    return judged.some((each) => each === 'command' || each === 'unsure')
  return judged.length > 0 && judged.every((each) => each === 'command')
}

/** Lines that something stands in, a command with what its backslashes continue as one. */
function shownLines(lines: readonly BlockLine[]): readonly string[] {
  const text = lines.map((line) => line.text).join('\n')
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** Neither blank nor what may be a comment: a `# ` before the first prompt says nothing about the block. */
function isTyped({text}: BlockLine): boolean {
  const typed = text.trimStart()
  return typed !== '' && !typed.startsWith('#')
}
