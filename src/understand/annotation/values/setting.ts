import type {ExpectMode} from '../../../model/options.ts'

/**
 * Environment variables, as a shell would take them before a command; `undefined` when they are of another form.
 *
 *     env="LANG=C NAME='two words'"
 *          ^^^^^^ ^^^^^^^^^^^^^^^^
 */
export function readVariables(value: string): Readonly<Record<string, string>> | undefined {
  const variables: Record<string, string> = {}
  const form = /\s*([A-Za-z_]\w*)=(?:'([^']*)'|"([^"]*)"|([^\s'"]*))(?=\s|$)/y
  const text = value.trimEnd()
  while (form.lastIndex < text.length) {
    const [, name, ...values] = form.exec(text) ?? []
    if (name === undefined || Object.hasOwn(variables, name)) return undefined
    variables[name] = values.find((each) => each !== undefined) ?? ''
  }
  return Object.keys(variables).length === 0 ? undefined : variables
}

const shells: ReadonlySet<string> = new Set(['bash', 'dash', 'fish', 'ksh', 'sh', 'zsh'])

/** A shell that is handed commands by `-c`: a name that is known, or a path. */
export function readShell(value: string): string | undefined {
  return shells.has(value) || /^\/[\w./+-]+$/.test(value) ? value : undefined
}

const modes: readonly ExpectMode[] = ['exact', 'contains', 'nothing', 'any']

/** How output is compared. */
export function readExpect(value: string): ExpectMode | undefined {
  return modes.find((mode) => mode === value)
}
