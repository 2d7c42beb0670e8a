/** How grave docutils takes a kind of malformed markup: something may be meant otherwise, looks wrong, or lost its meaning. */
export type Level = 'info' | 'warning'

/** A kind of malformed markup. */
export interface Rule {
  readonly level: Level
  /** What it means, for the documentation. */
  readonly about: string
}

/** Identifiers are public: `rst:` and one of these is what messages are filtered by. */
export type RuleId =
  | 'short-underline'
  | 'short-overline'
  | 'broken-title'
  | 'title-level'
  | 'unexpected-title'
  | 'unexpected-indentation'
  | 'missing-blank-line'
  | 'literal-expected'
  | 'literal-as-definition'
  | 'inconsistent-quoting'
  | 'malformed-table'
  | 'malformed-target'
  | 'malformed-substitution'
  | 'directive-argument'
  | 'directive-option'
  | 'unclosed-inline'
  | 'contradicting-roles'
  | 'too-deep'
  | 'too-many-problems'

/** Everything that can be wrong with a document. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'short-underline': {
    level: 'warning',
    about: 'The underline of a title is shorter than the title.'
  },
  'short-overline': {level: 'warning', about: 'The overline of a title is shorter than the title.'},
  'broken-title': {
    level: 'warning',
    about: 'A line above a title has no matching line below it, so there is no title.'
  },
  'title-level': {
    level: 'warning',
    about: 'The underline is of a kind that no section at this place can have: a level is left out.'
  },
  'unexpected-title': {
    level: 'warning',
    about: 'A title or transition stands where there can be none, as in lists and quotes.'
  },
  'unexpected-indentation': {
    level: 'warning',
    about: 'A paragraph is followed by an indented line without a blank line between.'
  },
  'missing-blank-line': {
    level: 'warning',
    about: 'A list, quote, literal block, table or directive ends without a blank line.'
  },
  'literal-expected': {
    level: 'warning',
    about: 'A paragraph ends in `::`, but no indented or quoted block follows.'
  },
  'literal-as-definition': {
    level: 'info',
    about:
      'A line that ends in `::` is followed by an indented line without a blank line between: a definition.'
  },
  'inconsistent-quoting': {
    level: 'warning',
    about: 'A quoted literal block goes on with a line that has another quote character, or none.'
  },
  'malformed-table': {
    level: 'warning',
    about: 'The borders of a table do not fit together, so its text is kept as it is.'
  },
  'malformed-target': {
    level: 'warning',
    about: 'A hyperlink target has no end of its name, so it is a comment.'
  },
  'malformed-substitution': {
    level: 'warning',
    about: 'A substitution definition has no end of its name, or defines nothing.'
  },
  'directive-argument': {
    level: 'warning',
    about: 'Code stands directly below its directive, where docutils looks for arguments.'
  },
  'directive-option': {
    level: 'warning',
    about: 'A line among the options of a directive is none.'
  },
  'unclosed-inline': {
    level: 'warning',
    about: 'Inline markup begins and never ends, so its first characters are text.'
  },
  'contradicting-roles': {
    level: 'warning',
    about:
      'Interpreted text has a role before and behind it, or a role and the mark of a reference.'
  },
  'too-deep': {
    level: 'warning',
    about: 'Markup is nested deeper than any reader could follow; what is deeper is kept as text.'
  },
  'too-many-problems': {
    level: 'warning',
    about: 'The document has more problems than anybody would read; the others are not told.'
  }
}
