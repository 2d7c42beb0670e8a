import process from 'node:process'
import {Mask} from './mask.ts'
import {readSecret, type SecretSource} from './source.ts'

/** A secret that cannot be had. */
export interface MissingSecret {
  readonly because: string
}

/** The secrets of a run: each is read when the first step needs it, and from then on hidden everywhere. */
export class Secrets {
  readonly mask: Mask = new Mask()
  readonly #declared: Readonly<Record<string, SecretSource>>
  readonly #directory: string
  readonly #read = new Map<string, Promise<string | MissingSecret>>()

  /** `directory` is where the configuration lives. */
  constructor(
    declared: Readonly<Record<string, SecretSource>> = {},
    directory: string = process.cwd()
  ) {
    this.#declared = declared
    this.#directory = directory
  }

  /** The secret of a name, or why it cannot be had. */
  get(name: string): Promise<string | MissingSecret> {
    const known = this.#read.get(name)
    if (known) return known
    const reading = this.#get(name)
    this.#read.set(name, reading)
    return reading
  }

  async #get(name: string): Promise<string | MissingSecret> {
    const source = Object.hasOwn(this.#declared, name) ? this.#declared[name] : undefined
    if (source === undefined) return {because: `no secret \`${name}\` is declared`}
    try {
      const secret = await readSecret(source, this.#directory, process.env)
      this.mask.add(secret)
      return secret
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return {because: `the secret \`${name}\` cannot be had: ${error.message}`}
    }
  }
}
