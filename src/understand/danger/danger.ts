import type {Command, SyntaxNode} from 'unbash'
import {loadGrammar} from '../shell/grammar.ts'
import {harmToDevice, isDisk} from './devices.ts'
import {runsDownload, runsDownloadPiped} from './download.ts'
import {harmToFolder} from './folders.ts'
import {type StartedProgram, startedProgram} from './program.ts'

/** Most commands hold no word that could do harm; only the others are worth the grammar. */
const suspicious =
  /\b(?:rm|ch(?:mod|own|grp)|mkfs|mke2fs|mkswap|dd|wipefs|shred|blkdiscard|sgdisk|parted|cryptsetup|pvcreate|curl|wget|fetch|aria2c|http|lynx)\b|\/dev\/(?!null)/

/** Commands in strings hold commands in strings, but nobody writes many of them into one another. */
const deepest = 4

/**
 * What a command does that cannot be undone, in words such as `` deletes all of `/` ``; `undefined` where nothing of the kind is
 * known. Judged by what the shell would start, never by the letters: `echo rm -rf /` does no harm.
 */
export async function dangerOf(command: string, depth = 0): Promise<string | undefined> {
  if (!suspicious.test(command)) return undefined
  const {parse, forEachChild} = await loadGrammar()
  let harm: string | undefined
  const inner: string[] = []
  const visit = (node: SyntaxNode): void => {
    if (harm !== undefined) return
    if (node.type === 'Pipeline') harm = runsDownloadPiped(node)
    if (node.type === 'Command') {
      harm ??= harmOf(node) ?? runsDownload(node, forEachChild)
      const program = startedProgram(node)
      if (program !== undefined) inner.push(...commandsIn(program))
    }
    if (node.type === 'Redirect' && node.operator.startsWith('>')) {
      const file = node.target?.value ?? ''
      if (isDisk(file)) harm = `writes over \`${file}\``
    }
    // A here-document is text.
    if (node.type !== 'HereDoc') forEachChild(node, visit)
  }
  visit(parse(command))
  for (const text of depth < deepest ? inner : []) harm ??= await dangerOf(text, depth + 1)
  return harm
}

function harmOf(command: Command): string | undefined {
  const program = startedProgram(command)
  return program && (harmToFolder(program) ?? harmToDevice(program))
}

/** Commands that a program is given as text: `sh -c 'rm -rf /'`, `su -c …`, `ssh host …`. */
function commandsIn({name, words}: StartedProgram): readonly string[] {
  if (name === 'ssh') {
    const host = words.findIndex(({value}) => !value.startsWith('-'))
    return [
      words
        .slice(host + 1)
        .map(({value}) => value)
        .join(' ')
    ]
  }
  if (name === 'eval') return [words.map(({value}) => value).join(' ')]
  if (!/^(?:ba|da|z|k|a)?sh$|^su$|^runuser$/.test(name)) return []
  const at = words.findIndex(({value}) => /^-[a-z]*c$|^--command$/.test(value))
  const text = at === -1 ? undefined : words[at + 1]?.value
  return text === undefined ? [] : [text]
}
