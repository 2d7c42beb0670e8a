import {isPlain} from './plain.ts'

type Grammar = typeof import('unbash')

/** Asked for once: even a module that is there takes long to import. */
let grammar: Promise<Grammar> | undefined

/** The grammar of the shell, loaded when the first line needs it. */
export function loadGrammar(): Promise<Grammar> {
  grammar ??= import('unbash')
  return grammar
}

/** Whether a shell would take a text without complaint about its grammar. */
export async function isShell(text: string): Promise<boolean> {
  if (text.split('\n').every(isPlain)) return true
  const {parse} = await loadGrammar()
  return (parse(text).errors ?? []).length === 0
}
