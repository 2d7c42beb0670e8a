import type {Word} from 'unbash'
import {hasOption, operands, type StartedProgram} from './program.ts'

/** Folders without which a machine is none. */
const vital: ReadonlySet<string> = new Set(
  ['bin', 'boot', 'dev', 'etc', 'lib', 'lib64', 'proc', 'sbin', 'sys', 'usr', 'var'].map(
    (name) => `/${name}`
  )
)

/** Folders that hold what people have made. */
const precious: ReadonlySet<string> = new Set([
  '/home',
  '/opt',
  '/root',
  '/srv',
  '~',
  '$HOME',
  `\${HOME}`
])

const changers: Readonly<Record<string, string>> = {
  chmod: 'changes who may read and write all of',
  chown: 'gives away all of',
  chgrp: 'gives away all of'
}

/** What a program does to everything below a folder that nobody can miss; `undefined` where it does nothing such. */
export function harmToFolder({name, words}: StartedProgram): string | undefined {
  // `chmod -r` takes the right to read away.
  if (!hasOption(words, name === 'rm' ? 'rR' : 'R', '--recursive')) return undefined
  const folders = operands(words).flatMap((word) => folderOf(word) ?? [])
  if (name === 'rm') {
    const folder = folders.find((each) => each === '/' || vital.has(each) || precious.has(each))
    return folder && `deletes all of \`${folder}\``
  }
  const folder = folders.find((each) => each === '/' || vital.has(each))
  return folder && Object.hasOwn(changers, name) ? `${changers[name]} \`${folder}\`` : undefined
}

/** The folder that an operand means all of: `/usr` of `/usr/`, `/usr/.` and `/usr/*`. */
function folderOf({value, text, parts}: Word): string | undefined {
  const isQuoted = /^['"\\]?~/.test(text) && !text.startsWith('~')
  const hasGlob = parts?.some(({type}) => type === 'Glob') ?? false
  if (isQuoted || (value.endsWith('*') && !hasGlob)) return undefined
  return (
    value.replace(/(?<=^|[^*])(?:\/+(?:\.|\*)?)+$/, '') || (value.startsWith('/') ? '/' : undefined)
  )
}
