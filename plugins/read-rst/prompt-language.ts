import type {Code, Nodes, Root} from 'mdast'

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'ksh', 'text'])

/**
 * Give blocks of `.. prompt::` the language that says how they are read: lines that carry their prompts themselves are a
 * transcript, whatever shell they are for; lines without, behind the prompt of a shell, are a script.
 */
export function nameTranscripts(tree: Root): void {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'code') nameTranscript(node)
    else if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

function nameTranscript(node: Code): void {
  const prompt = node.data?.prompt
  if (prompt === undefined) return
  const lang = node.lang?.toLowerCase() ?? null
  if (lang !== null && !shells.has(lang)) return
  const isShell =
    prompt.prompts.length > 0 && prompt.prompts.every((each) => /[$#%]\s*$/.test(each))
  if (prompt.isAuto) node.lang = 'console'
  else if (isShell && (lang === null || lang === 'text')) node.lang = 'sh'
}
