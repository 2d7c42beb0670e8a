import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'

/** A file of tests that was found. */
export interface TestFile {
  /** Path below the directory of tests. */
  readonly name: string
  readonly path: string
  /** Why some of its tests would silently not run; `null` where all do. */
  readonly fault: string | null
}

/** Every `*.test.ts` below a directory whose path matches one of the patterns, or all where there is none. */
export async function findTestFiles(
  directory: string,
  patterns: readonly string[]
): Promise<TestFile[]> {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'i'))
  const names = (await readdir(directory, {recursive: true}))
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => patterns.length === 0 || expressions.some((each) => each.test(name)))
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const path = resolve(join(directory, name))
      return {name, path, fault: faultOf(await readFile(path, 'utf8'))}
    })
  )
}

/** uvu exits with 0 when a suite is never run, so a forgotten `.run()` is found in the text. */
function faultOf(text: string): string | null {
  const idle = [...text.matchAll(/^const (\w+) = suite\(/gm)]
    .map(([, name]) => name as string)
    .find((name) => !new RegExp(`^${name}\\.run\\(\\)`, 'm').test(text))
  if (idle !== undefined) return `\`${idle}.run()\` is missing, so none of its tests would run.`
  if (!/\.run\(\)\s*$/.test(text)) {
    return 'It does not end with `.run()`, so the last of its tests would not run.'
  }
  return null
}
