import type {Block, BlockLine} from '../../model/block.ts'
import type {BlockKind} from '../block/kind.ts'
import type {Announcement} from '../prose/announcement.ts'

/**
 * What the sentence before a block says of it, as far as the block itself agrees; `undefined` where it does not. What looks
 * typed, or is in the language of a shell, is a file only where the prose speaks of content, and never only an example of
 * an output.
 */
export function believed(
  announced: Announcement,
  {lines}: Block,
  {kind}: BlockKind,
  looksTyped: boolean
): Announcement | undefined {
  switch (announced.kind) {
    case 'typed':
      return undefined
    case 'output':
      return kind === 'script' || (looksTyped && !announced.isExact) ? undefined : announced
    case 'file': {
      const file = ofWholeScript(announced, lines)
      const isSure = file.isOfContent && file.op !== 'edit'
      if (kind === 'transcript' || lines.some(looksPrompted)) return undefined
      return isSure || (!looksTyped && kind !== 'script') ? file : undefined
    }
  }
}

/** `/usr/local/bin/hello.sh`: and below it all of it, from its `#!` on. */
function ofWholeScript(
  file: Announcement & {kind: 'file'},
  lines: readonly BlockLine[]
): Announcement & {kind: 'file'} {
  const first = lines.find(({text}) => text.trim() !== '')
  const isWhole = first?.text.trimStart().startsWith('#!') === true
  return isWhole && file.isOfContent ? {...file, op: 'create'} : file
}

/** Something is typed there, into whatever: `C:\> dir`, `borg-server:~$ ls`. */
function looksPrompted({text}: BlockLine): boolean {
  return /^\s*[\w@.:~/\\-]{0,40}[$%>] \S/.test(text)
}
