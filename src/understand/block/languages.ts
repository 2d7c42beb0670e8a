/** Languages of blocks that show prompts, commands and what they print (FORMAT 1.2). */
const transcriptLanguages: ReadonlySet<string> = new Set([
  'console',
  'shell-session',
  'sh-session',
  'terminal'
])

/** Languages of blocks in which everything is typed (FORMAT 1.2). */
const shellLanguages: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'ksh'])

/** Languages of blocks that are programs: they run only where an annotation says so, by Node (FORMAT 5). */
const programLanguages: ReadonlySet<string> = new Set(['js', 'javascript', 'mjs'])

/** Names for no language at all, as Sphinx has them: `.. highlight:: none`. */
const noLanguages: ReadonlySet<string> = new Set(['none', 'default', 'guess'])

/** What a language makes of its blocks; `unnamed` blocks are judged by what stands in them. */
export type LanguageKind = 'transcript' | 'shell' | 'program' | 'unnamed' | 'data'

export function languageKind(language: string | null): LanguageKind {
  if (language === null || noLanguages.has(language)) return 'unnamed'
  if (transcriptLanguages.has(language)) return 'transcript'
  if (shellLanguages.has(language)) return 'shell'
  return programLanguages.has(language) ? 'program' : 'data'
}
