import type {PersonalKeys} from './keys-from-person.ts'

interface WantedLine {
  readonly show: (text: string) => void
  readonly done: (line: string | undefined) => void
}

/** Lines of a person, typed or pasted key by key. */
export class PersonalLines {
  /** Bytes that came before anybody wanted them. */
  #waiting: number[] = []
  #line = Buffer.alloc(0)
  #wanted: WantedLine | undefined

  constructor(keys: PersonalKeys) {
    keys.listen((typed) => {
      this.#waiting.push(...Buffer.from(typed, 'latin1'))
      this.#read()
    })
  }

  /** Resolves with the next line; with `undefined` when ^C, or ^D on an empty line, ends it. `show` gets what is to be seen. */
  next(show: (text: string) => void): Promise<string | undefined> {
    return new Promise((done) => {
      this.#wanted = {show, done}
      this.#read()
    })
  }

  #read(): void {
    while (this.#wanted !== undefined) {
      const byte = this.#waiting.shift()
      if (byte === undefined) return
      this.#take(byte, this.#wanted)
    }
  }

  #take(byte: number, {show}: WantedLine): void {
    const isEnd = byte === 0x0d || byte === 0x0a
    if (isEnd) this.#finish(this.#line.toString())
    else if (byte === 0x03 || (byte === 0x04 && this.#line.length === 0)) this.#finish(undefined)
    else if (byte === 0x7f || byte === 0x08) {
      if (this.#line.length > 0) show('\b \b')
      this.#line = Buffer.from(Array.from(this.#line.toString()).slice(0, -1).join(''))
    } else if (byte >= 0x20) {
      this.#line = Buffer.concat([this.#line, Buffer.from([byte])])
      const last = Array.from(this.#line.toString()).at(-1) as string
      // Until all its bytes are there, a character is none.
      if (last !== '\uFFFD') show(last)
    }
  }

  #finish(line: string | undefined): void {
    const wanted = this.#wanted
    this.#wanted = undefined
    this.#line = Buffer.alloc(0)
    wanted?.done(line)
  }
}
