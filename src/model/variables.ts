import type {Position} from './position.ts'
import type {VariableType} from './variable-type.ts'

/** A value that a document wants from whoever runs it, as its front matter or its sidecar declares it. */
export interface Variable {
  readonly name: string
  readonly type: VariableType
  /** `null`: somebody must give it. */
  readonly default: string | null
  readonly description: string | null
  /** Never shown, never read from the environment on a document's word, and without a default. */
  readonly isSecret: boolean
  /** Where the document declares it; `null` where another file does. */
  readonly position: Position | null
}

/**
 * A name that a step takes from outside: nothing before it in the document sets it.
 * `shell`: `$PROJECT_HOME`. `placeholder`: `<your-ip>`, which only the reader can replace.
 */
export interface VariableUse {
  readonly kind: 'shell' | 'placeholder'
  /** `PROJECT_HOME`; of a placeholder its words, such as `your_ip`. */
  readonly name: string
  /** As the document writes it. */
  readonly written: string
  readonly position: Position
}

/** The name that gives a placeholder its value: `<your-ip>` is `your_ip`, `CHANGE ME` is `change_me`. */
export function placeholderName(written: string): string {
  return written
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}
