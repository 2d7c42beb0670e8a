/** A regular expression that a document writes as `/source/flags`; it has been compiled once, so it can be. */
export interface Pattern {
  readonly source: string
  readonly flags: string
}

/** Something that can be looked at on the machine of a step: what `until` waits for. */
export type Condition =
  | {readonly kind: 'port'; readonly host: string; readonly port: number}
  | {readonly kind: 'http'; readonly url: string}
  | {readonly kind: 'output'; readonly pattern: Pattern}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'command'; readonly command: string}

/** What shows that a background step is up. */
export type Readiness = Condition | {readonly kind: 'delay'; readonly milliseconds: number}

/** A value to take from an output: the first group of the pattern, or else all that it matches. */
export interface Capture {
  readonly name: string
  readonly pattern: Pattern
}
