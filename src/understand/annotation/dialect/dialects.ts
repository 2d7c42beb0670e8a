/** What a key of another tool is in our grammar: a key, or a name for the step. */
export type Counterpart =
  | {readonly kind: 'key'; readonly name: string; readonly value: string | null}
  | {readonly kind: 'id'; readonly name: string}
  /** It says what holds anyway, or only how a page looks. */
  | {readonly kind: 'nothing'}

/** How another tool annotates blocks. */
export interface Dialect {
  readonly name: string
  /** By key; a key that is not here, or a value that is none of its, has no counterpart. */
  readonly keys: Readonly<Record<string, (value: string) => Counterpart | undefined>>
}

type Translation = Dialect['keys'][string]

const nothing: Translation = () => ({kind: 'nothing'})

function key(name: string): Translation {
  return (value) => ({kind: 'key', name, value})
}

/** A flag where the other tool says `true`. */
function flag(name: string, value: string | null = null): Translation {
  return (said) => {
    if (said === 'false') return {kind: 'nothing'}
    return said === 'true' || said === '' ? {kind: 'key', name, value} : undefined
  }
}

/** Cell attributes of Runme: https://docs.runme.dev/configuration/cell-level. */
export const runme: Dialect = {
  name: 'Runme',
  keys: {
    name: (value) => (/^[A-Za-z_][\w:-]*$/.test(value) ? {kind: 'id', name: value} : undefined),
    background: flag('background'),
    cwd: key('cwd'),
    interpreter: (value) => ({kind: 'key', name: 'shell', value: value.replace(/\s.*/s, '')}),
    excludeFromRunAll: flag('skip', 'excludeFromRunAll'),
    tag: key('tag'),
    category: key('tag'),
    interactive: nothing,
    closeTerminalOnSuccess: nothing,
    terminalRows: nothing,
    mimeType: nothing,
    id: nothing
  }
}

/** Inline configuration of a test case of scrut: https://facebookincubator.github.io/scrut/docs/reference/fundamentals/inline-configuration. */
export const scrut: Dialect = {
  name: 'scrut',
  keys: {
    timeout: (value) => ({kind: 'key', name: 'timeout', value: value.replaceAll(/\s/g, '')}),
    detached: flag('background'),
    output_stream: (value) => (value === 'combined' ? {kind: 'nothing'} : undefined),
    keep_crlf: (value) => (value === 'false' ? {kind: 'nothing'} : undefined),
    strip_ansi_escaping: nothing
  }
}

/** Labels of mdx: https://github.com/realworldocaml/mdx#labels. */
export const mdx: Dialect = {
  name: 'mdx',
  keys: {
    dir: key('cwd'),
    skip: flag('skip', 'mdx says `skip`'),
    'non-deterministic': (value) => {
      if (value === 'output') return {kind: 'key', name: 'expect', value: 'any'}
      const reason = 'mdx says `non-deterministic=command`'
      return value === 'command' || value === ''
        ? {kind: 'key', name: 'skip', value: reason}
        : undefined
    }
  }
}

/** What stands before an expected output for Innovation Engine; likeness of texts has no counterpart. */
export const innovationEngine: Dialect = {name: 'Innovation Engine', keys: {}}
