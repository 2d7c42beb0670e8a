import type {Command, Pipeline, SyntaxNode, Word} from 'unbash'
import {hasOption, operands, startedProgram} from './program.ts'

type ForEachChild = (node: SyntaxNode, callback: (child: SyntaxNode) => void) => void

const downloaders = new Set(['curl', 'wget', 'fetch', 'aria2c', 'http', 'lynx'])

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'fish'])

const interpreters = /^(?:python|perl|ruby|node|php|lua)[\d.]*$/

const harm = 'runs what it downloads, unseen'

/** Whether a pipeline hands a download to a program that runs it: `curl … | sudo bash -s -- --yes`. */
export function runsDownloadPiped({commands}: Pipeline): string | undefined {
  const simple = commands.map((each) =>
    each.type === 'Command' ? startedProgram(each) : undefined
  )
  const from = simple.findIndex((program) => program && downloaders.has(program.name))
  if (from === -1) return undefined
  const runs = simple.slice(from + 1).some((program) => {
    if (program === undefined) return false
    const {name, words} = program
    const [first] = operands(words)
    const readsInput = first === undefined || first.value === '-'
    if (shells.has(name)) return !hasOption(words, 'c') && (readsInput || hasOption(words, 's'))
    return interpreters.test(name) && (words.length === 0 || (words.length === 1 && readsInput))
  })
  return runs ? harm : undefined
}

/** Whether a command runs the output of a download in place of a script: `sh -c "$(curl …)"`, `source <(curl …)`. */
export function runsDownload(command: Command, forEachChild: ForEachChild): string | undefined {
  const program = startedProgram(command)
  if (program === undefined) return undefined
  const {name, words} = program
  const isRunner = shells.has(name) || interpreters.test(name)
  const scripts =
    isRunner || name === 'source' || name === '.'
      ? operands(words).slice(0, 1)
      : name === 'eval'
        ? words
        : []
  return scripts.some((word) => holdsDownload(word, forEachChild)) ? harm : undefined
}

/** Whether a word is filled by a download. */
function holdsDownload(word: Word, forEachChild: ForEachChild): boolean {
  let isFound = false
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && downloaders.has(startedProgram(node)?.name ?? '')) isFound = true
    if (!isFound) forEachChild(node, visit)
  }
  forEachChild(word, visit)
  return isFound
}
