import type {Severity} from '../model/problem.ts'

export interface ProblemKind {
  readonly severity: Severity
  /** What it means, for docs/problems.md. */
  readonly about: string
}

/** Codes are public API: never renamed. */
export type ProblemCode =
  | 'unreadable-file'
  | 'not-utf8'
  | 'line-too-long'
  | 'no-documents'
  | 'unknown-syntax'
  | 'unclosed-fence'
  | 'unknown-annotation'
  | 'malformed-annotation'
  | 'unsupported-annotation'
  | 'misplaced-annotation'
  | 'near-annotation'
  | 'foreign-annotation'
  | 'unreadable-expectation'
  | 'no-prompt'
  | 'ambiguous-prompt'
  | 'foreign-prompt'
  | 'prose-in-block'
  | 'role-typo'
  | 'unfinished-command'
  | 'unbound-host'
  | 'foreign-role'
  | 'undeclared-secret'
  | 'interactive-unanswered'
  | 'never-ends'
  | 'unreachable-step'
  | 'dangerous'
  | 'secret-in-document'
  | 'undefined-variable'
  | 'placeholder'
  | 'duplicate-alternative'
  | 'unknown-step'
  | 'cyclic-needs'
  | 'nothing-to-run'
  | 'malformed-config'
  | 'malformed-sidecar'
  | 'unknown-locator'
  | 'ambiguous-locator'
  | 'orphan-sidecar'

/** Every problem that a document can have. */
export const problemCodes: Readonly<Record<ProblemCode, ProblemKind>> = {
  'unreadable-file': {
    severity: 'error',
    about: 'The file cannot be read: it is missing, a device, or not permitted.'
  },
  'not-utf8': {severity: 'error', about: 'The file is not valid UTF-8.'},
  'line-too-long': {
    severity: 'error',
    about: 'A line is longer than a person could ever read, so this is no document.'
  },
  'no-documents': {
    severity: 'error',
    about: 'A directory or pattern holds no document that any reader knows.'
  },
  'unknown-syntax': {severity: 'error', about: 'No reader knows files with this ending.'},
  'unclosed-fence': {
    severity: 'error',
    about:
      'A fenced block with commands is never closed, so the rest of the document belongs to it.'
  },
  'unknown-annotation': {
    severity: 'error',
    about: 'An annotation holds a key that does not exist.'
  },
  'malformed-annotation': {
    severity: 'error',
    about: 'An annotation cannot be read, or a value is not of the form that its key takes.'
  },
  'unsupported-annotation': {
    severity: 'error',
    about: 'The key exists, but this version cannot perform it yet.'
  },
  'misplaced-annotation': {
    severity: 'error',
    about: 'An annotation stands where no block follows.'
  },
  'near-annotation': {
    severity: 'warning',
    about:
      'Braces behind a fence hold almost one of our keys, or a comment almost our name; they are left to other tools.'
  },
  'foreign-annotation': {
    severity: 'warning',
    about: 'An annotation of another tool says something that has no counterpart here.'
  },
  'unreadable-expectation': {
    severity: 'error',
    about: 'A promised line is a pattern that cannot be understood.'
  },
  'no-prompt': {
    severity: 'warning',
    about: 'A transcript block shows no prompt, so nothing in it is run.'
  },
  'ambiguous-prompt': {
    severity: 'warning',
    about:
      'A line that begins with `# ` may be a comment or a command of root; it is taken for a comment.'
  },
  'foreign-prompt': {
    severity: 'warning',
    about: 'A line carries the prompt of a program such as `mysql`, and no step above starts that.'
  },
  'prose-in-block': {
    severity: 'warning',
    about: 'A line among commands is none; it is not typed, and it is not output.'
  },
  'role-typo': {
    severity: 'warning',
    about: 'A host is spelled almost as another that the document names more often.'
  },
  'unfinished-command': {
    severity: 'warning',
    about: 'A command ends before its quotes, brackets or here-document do.'
  },
  'unbound-host': {
    severity: 'warning',
    about: 'No target is configured for a host of the document. An error under `run` and `verify`.'
  },
  'foreign-role': {
    severity: 'error',
    about:
      'A step is typed by a user that the target cannot play, and no earlier step enters a shell of that user.'
  },
  'undeclared-secret': {
    severity: 'error',
    about: 'An answer names a secret that `as-written.yaml` does not declare.'
  },
  'interactive-unanswered': {
    severity: 'warning',
    about:
      'A program wants a person at the keyboard, and neither `answers` nor `keys` say what to type.'
  },
  'never-ends': {
    severity: 'warning',
    about: 'A program runs until it is stopped, so the steps behind it are not reached in time.'
  },
  'unreachable-step': {
    severity: 'warning',
    about: 'A step stands behind one that switches its machine off, or needs one that is never run.'
  },
  dangerous: {
    severity: 'warning',
    about:
      'A command does what cannot be undone. An error under `verify` on a machine that lasts, without `--allow dangerous`; `run` asks.'
  },
  'secret-in-document': {
    severity: 'warning',
    about: 'A token, a private key or a password stands in the document for everybody to read.'
  },
  'undefined-variable': {
    severity: 'warning',
    about:
      'A command needs a variable that nothing before it sets and nobody gives. An error under `run` and `verify`.'
  },
  placeholder: {
    severity: 'warning',
    about: 'A command holds something for its reader to replace, so it is not typed as it is.'
  },
  'duplicate-alternative': {
    severity: 'warning',
    about: 'Sections look like several ways to do one thing, and none of them is chosen.'
  },
  'unknown-step': {severity: 'error', about: '`needs` names a step that does not exist.'},
  'cyclic-needs': {
    severity: 'error',
    about: 'Steps need one another in a circle, so none of them can come first.'
  },
  'nothing-to-run': {
    severity: 'error',
    about: 'Nothing in everything that was named would be run.'
  },
  'malformed-config': {
    severity: 'error',
    about: '`as-written.yaml` cannot be read, or holds what it may not.'
  },
  'malformed-sidecar': {
    severity: 'error',
    about: 'A sidecar cannot be read, or holds what it may not.'
  },
  'unknown-locator': {
    severity: 'error',
    about: 'An entry of a sidecar speaks of a step that its document does not have.'
  },
  'ambiguous-locator': {
    severity: 'error',
    about: 'An entry of a sidecar fits several steps of its document.'
  },
  'orphan-sidecar': {
    severity: 'error',
    about: 'A sidecar is not beside its document, which was moved or removed.'
  }
}
