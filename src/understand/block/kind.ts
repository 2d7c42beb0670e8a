import type {Block, BlockLine} from '../../model/block.ts'
import type {Why} from '../../model/step.ts'
import {parsePrompt} from '../prompt/prompt.ts'
import {languageKind} from './languages.ts'

/** How a block is read, and what made it so; or why it is not run. */
export type BlockKind =
  | {readonly kind: 'transcript' | 'script' | 'program'; readonly why: Why}
  | {readonly kind: 'ignored'; readonly because: string}

/**
 * Decide how a block is read (FORMAT 1). `isSaidToBeStep`: an annotation says that a person types it. `isSaidToRun`: one
 * says that the program in it runs.
 */
export function blockKind(
  {language, lines}: Block,
  isSaidToBeStep: boolean,
  isSaidToRun = false
): BlockKind {
  const kind = languageKind(language)
  if (kind === 'data' || (kind === 'program' && !isSaidToRun))
    return {kind: 'ignored', because: `data: ${language}`}
  if (lines.every(({text}) => text.trim() === '')) return {kind: 'ignored', because: 'empty'}
  if (kind === 'program') return {kind: 'program', why: 'annotation'}
  if (kind === 'transcript') return {kind: 'transcript', why: 'prompt'}
  const firstTyped = lines.find(isTyped)
  const prompt = firstTyped && parsePrompt(firstTyped.text.trimStart())
  if (prompt !== undefined) return {kind: 'transcript', why: 'prompt'}
  if (kind === 'shell') return {kind: 'script', why: 'language'}
  if (isSaidToBeStep) return {kind: 'script', why: 'annotation'}
  return {kind: 'ignored', because: 'data: no prompt, no shell language'}
}

/** Neither blank nor what may be a comment: a `# ` before the first prompt says nothing about the block. */
function isTyped({text}: BlockLine): boolean {
  const typed = text.trimStart()
  return typed !== '' && !typed.startsWith('#')
}
