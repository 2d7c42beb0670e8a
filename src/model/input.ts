/** Which questions an answer is for. */
export interface QuestionPattern {
  /** `text`: the line of the question holds it. `pattern`: a regular expression finds something in it. */
  readonly kind: 'text' | 'pattern'
  readonly source: string
}

/** What the document says to a question; a secret is only named. */
export interface AnswerOption {
  readonly on: QuestionPattern
  readonly say:
    | {readonly kind: 'text'; readonly text: string}
    | {readonly kind: 'secret'; readonly name: string}
}

/** What the document does at the keyboard of a full-screen program. */
export type KeyOption =
  | {readonly kind: 'type'; readonly keys: string}
  /** `screen: contains "…"`: the screen must show it before the next key is typed. */
  | {readonly kind: 'screen'; readonly contains: string}
