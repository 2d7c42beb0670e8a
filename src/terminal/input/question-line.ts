/** More than a line that a person is asked with ever takes. */
const longest = 4096

const lineFeed = 10

/** What programs send besides text: colours, cursor movements, titles. */
const sequences = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])/g

/** How a line looks that tells how far something has come: `0% [Working]`, `Progress: [ 45%] [###....]`. */
const progress = /\d\s?%|\[[#=*.>\s-]{3,}\]|\[\d+\/\d+\]\s*$|\[(?:Working|Waiting|Connecting)\b/

/** The end of what a command printed since it was last answered, as the lines that it may ask with. */
export class QuestionLine {
  /** The last bytes, read only when somebody asks: most of what is printed is no question. */
  #end: Buffer = Buffer.alloc(0)
  #hasLineEnd = false

  add(bytes: Uint8Array): void {
    // Of much output only the end is ever asked behind.
    this.#end = Buffer.concat([this.#end, bytes.subarray(-longest)]).subarray(-longest)
    this.#hasLineEnd ||= bytes.includes(lineFeed)
  }

  /** What was asked until now is answered. */
  clear(): void {
    this.#end = Buffer.alloc(0)
    this.#hasLineEnd = false
  }

  /** Whether a line was ended since the last answer: behind it nothing is echo of what was typed. */
  get hasLineEnd(): boolean {
    return this.#hasLineEnd
  }

  /** The line of the cursor. */
  get current(): string {
    return this.#lines().at(-1) ?? ''
  }

  /** The line of the cursor, or the last that is not empty. */
  get last(): string {
    return this.#lines().findLast((line) => line.trim() !== '') ?? ''
  }

  /** Whether the line of the cursor tells of progress: however it ends, it is no question. */
  get isProgress(): boolean {
    return progress.test(this.current)
  }

  #lines(): readonly string[] {
    const text = this.#end.toString().replaceAll(sequences, '').replaceAll('\r\n', '\n')
    return text.split('\n').map((line) => {
      const shown = line.replace(/\r+$/, '')
      return shown
        .slice(shown.lastIndexOf('\r') + 1)
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    })
  }
}
