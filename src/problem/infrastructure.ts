/** A machine could not be had or was lost: the document is not to blame. `hint` says the one thing that mends it. */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError'
  readonly hint: string | null

  /** By its name: a plugin may have been installed with a copy of this package of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // Kinds of it inherit this, and are known as every class is.
    if (this !== InfrastructureError)
      return Function.prototype[Symbol.hasInstance].call(this, value)
    return value instanceof Error && value.name === 'InfrastructureError'
  }

  constructor(message: string, options: {readonly hint?: string; readonly cause?: unknown} = {}) {
    super(message, {cause: options.cause})
    this.hint = options.hint ?? null
  }
}
