/** Languages of blocks that show prompts, commands and what they print (FORMAT 1.2). */
const transcriptLanguages: ReadonlySet<string> = new Set([
  'console',
  'shell-session',
  'sh-session',
  'terminal'
])

/** Languages of blocks in which everything is typed (FORMAT 1.2). */
const shellLanguages: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'ksh'])

/** What a language makes of its blocks; `unnamed` blocks are judged by what stands in them. */
export type LanguageKind = 'transcript' | 'shell' | 'unnamed' | 'data'

export function languageKind(language: string | null): LanguageKind {
  if (language === null) return 'unnamed'
  if (transcriptLanguages.has(language)) return 'transcript'
  return shellLanguages.has(language) ? 'shell' : 'data'
}
