/** A machine could not be had or was lost: the document is not to blame. `hint` says the one thing that mends it. */
export class InfrastructureError extends Error {
  override readonly name = 'InfrastructureError'
  readonly hint: string | null

  constructor(message: string, options: {readonly hint?: string; readonly cause?: unknown} = {}) {
    super(message, {cause: options.cause})
    this.hint = options.hint ?? null
  }
}
