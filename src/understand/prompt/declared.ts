import type {Role} from '../../model/role.ts'
import {type Prompted, parsePrompt, trimCommand} from './prompt.ts'

/** Who types behind a prompt that the document declares; `undefined` where it is not the prompt of a shell. */
export function declaredRole(prompt: string): Role | undefined {
  const known = parsePrompt(prompt)
  if (known !== undefined) return known.role
  // A prompt of any form, such as `vagrant ~>$`: only its sign can be understood.
  const [sign] = /[$#%]\s*$/.exec(prompt) ?? []
  return sign === undefined ? undefined : {user: sign.startsWith('#') ? 'root' : null, host: null}
}

/** Split a line that begins with one of the prompts that its block declares. */
export function parseDeclared(line: string, prompts: readonly string[]): Prompted | undefined {
  for (const prompt of prompts) {
    const rest = line.slice(prompt.length)
    if (!line.startsWith(prompt) || !/^(?:\s|$)/.test(rest)) continue
    const role = declaredRole(prompt)
    if (role === undefined) return undefined
    const typed = rest.trimStart()
    return {
      role,
      roleSpan: parsePrompt(prompt)?.roleSpan ?? null,
      command: trimCommand(typed),
      commandIndex: line.length - typed.length,
      isRoots: /#\s*$/.test(prompt),
      isBareHash: false
    }
  }
  return undefined
}
