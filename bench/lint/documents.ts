import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {corpusFiles} from '../../test/plugins/read-rst/docutils/corpus.ts'

/** Real documents of one kind, in files of our own. */
export interface Documents {
  readonly files: readonly string[]
  readonly megabytes: number
}

/** The readmes that came with our dependencies, over and over until there are enough; every copy differs from the others. */
export function writeMarkdown(folder: string, wanted: Wanted): Documents {
  const find = ['node_modules/', '-name', '*.md', '-size', '+2k', '-size', '-100k']
  const names = execFileSync('find', find, {encoding: 'utf8'}).trim().split('\n').sort()
  return write(join(folder, 'md'), 'md', names, wanted)
}

/** The documents that the reader's tests read, likewise. */
export function writeRst(folder: string, wanted: Wanted): Documents {
  return write(join(folder, 'rst'), 'rst', [...corpusFiles()].sort(), wanted)
}

/** How much there shall be: exactly so many files, at least about so many bytes. */
export interface Wanted {
  readonly files: number
  readonly bytes: number
}

function write(
  folder: string,
  ending: string,
  names: readonly string[],
  {files, bytes}: Wanted
): Documents {
  mkdirSync(folder)
  const texts = names.map((name) => readFileSync(name, 'utf8'))
  const written: string[] = []
  let size = 0
  let next = 0
  for (let index = 0; index < files; index++) {
    let text = `A document of its own: number ${index}.\n\n`
    const share = ((index + 1) * bytes) / files
    do {
      text += `${texts[next++ % texts.length]}\n\n`
    } while (size + text.length < share)
    size += Buffer.byteLength(text)
    const path = join(folder, `${String(index).padStart(4, '0')}.${ending}`)
    writeFileSync(path, text)
    written.push(path)
  }
  return {files: written, megabytes: size / 1e6}
}
