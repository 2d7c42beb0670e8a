import type {ReadStream} from 'node:tty'

/** The terminal of a person, key by key, as long as somebody listens. */
export class PersonalKeys implements Disposable {
  readonly #input: ReadStream
  #listener: (keys: string) => void = () => {}
  readonly #onData = (keys: Buffer): void => this.#listener(keys.toString('latin1'))

  constructor(input: ReadStream) {
    this.#input = input
    input.setRawMode(true)
    input.on('data', this.#onData)
    input.resume()
  }

  /** From now on this one gets the keys: the bytes that they send, one character each. */
  listen(listener: (keys: string) => void): void {
    this.#listener = listener
  }

  /** Resolves with the first of these keys that is pressed, or when the signal is aborted. */
  choose<Key extends string>(keys: readonly Key[], signal: AbortSignal): Promise<Key | undefined> {
    return new Promise((resolve) => {
      if (signal.aborted) resolve(undefined)
      signal.addEventListener('abort', () => resolve(undefined), {once: true})
      this.listen((typed) => {
        const key = keys.find((each) => typed.toLowerCase().startsWith(each))
        if (key !== undefined) resolve(key)
      })
    })
  }

  [Symbol.dispose](): void {
    this.#input.off('data', this.#onData)
    this.#input.pause()
    this.#input.setRawMode(false)
  }
}
