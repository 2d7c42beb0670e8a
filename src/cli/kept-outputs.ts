import {createReadStream} from 'node:fs'
import {access, constants, mkdir, open} from 'node:fs/promises'
import {join} from 'node:path'
import {documentName, type PlannedDocument, type PlannedStep} from '../model/plan.ts'
import type {Mask} from '../secret/mask.ts'
import {MaskedStream} from '../secret/stream.ts'
import {UsageError} from './command.ts'

/** The folder in which outputs stay that are too long for a report. */
export class KeptOutputs {
  readonly #folder: string
  readonly #mask: Mask
  readonly #failures: string[] = []

  private constructor(folder: string, mask: Mask) {
    this.#folder = folder
    this.#mask = mask
  }

  /** A folder that cannot be written is found out before anything is run. */
  static async open(folder: string, mask: Mask): Promise<KeptOutputs> {
    try {
      await mkdir(folder, {recursive: true})
      await access(folder, constants.W_OK | constants.X_OK)
    } catch (error) {
      throw new UsageError(
        `Outputs cannot be kept in \`${folder}\`: ${(error as NodeJS.ErrnoException).code}`,
        'name a folder that you can write: `--keep-output FOLDER`'
      )
    }
    return new KeptOutputs(folder, mask)
  }

  /** What could not be kept, as sentences. */
  get failures(): readonly string[] {
    return this.#failures
  }

  /**
   * Keep the output that a file holds, without secrets and with the line feeds of its program. Resolves to where; the
   * last try of a step wins.
   */
  async keep(
    document: PlannedDocument,
    {step}: PlannedStep,
    file: string | null
  ): Promise<string | undefined> {
    const name = documentName(document)
      .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
      .replace(/^[-.]+/, '')
    const path = join(this.#folder, `${name}-${step.position.start.line}-${step.id}.txt`)
    if (file === null) {
      this.#failures.push(`The output \`${path}\` cannot be kept: there was no room for it`)
      return undefined
    }
    try {
      await this.#copy(file, path)
      return path
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException
      this.#failures.push(`The output \`${path}\` cannot be kept: ${code ?? message}`)
      return undefined
    }
  }

  async #copy(from: string, to: string): Promise<void> {
    const parts: string[] = []
    const stream = new MaskedStream(this.#mask, (text) => parts.push(text))
    await using kept = await open(to, 'w', 0o600)
    const write = async (isLast: boolean): Promise<void> => {
      const text = parts.splice(0).join('')
      // A line feed may follow.
      if (!isLast && text.endsWith('\r')) parts.push('\r')
      await kept.writeFile(text.slice(0, text.length - parts.length).replaceAll('\r\n', '\n'))
    }
    for await (const bytes of createReadStream(from, {highWaterMark: 1 << 20})) {
      stream.push(bytes as Buffer)
      await write(false)
    }
    stream.end()
    await write(true)
  }
}
