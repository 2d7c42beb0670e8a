import type {Block, BlockLine} from '../../model/block.ts'
import type {Why} from '../../model/step.ts'
import {declaredRole} from '../prompt/declared.ts'
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
  isSaidToRun = false
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
  if (kind === 'shell') return {kind: 'script', why: 'language'}
  if (isSaidToBeStep) return {kind: 'script', why: 'annotation'}
  return {kind: 'ignored', because: 'data: no prompt, no shell language'}
}

/** Whoever declares prompts and no language shows text. */
function kindWithPrompts(language: string | null): LanguageKind {
  return language === 'text' ? 'unnamed' : languageKind(language)
}

/** Neither blank nor what may be a comment: a `# ` before the first prompt says nothing about the block. */
function isTyped({text}: BlockLine): boolean {
  const typed = text.trimStart()
  return typed !== '' && !typed.startsWith('#')
}
