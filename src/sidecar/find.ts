import {readdir, stat} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import type {Problem} from '../model/problem.ts'
import {problem} from '../problem/problem.ts'

/** What the name of a sidecar ends in, behind the whole name of its document. */
const sidecarEnding = '.as-written.yaml'

/** A folder that holds sidecars, each where its document is in the tree below `root`. */
export interface Mirror {
  readonly root: string
  readonly folder: string
}

/** The sidecars of documents, by the paths of these, and what is wrong with where sidecars are. */
export interface FoundSidecars {
  readonly byDocument: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Where the sidecar of a document is written: in the mirror, if there is one, else beside it. */
export function sidecarPath(document: string, mirror: Mirror | undefined): string {
  return (mirror && mirrored(document, mirror)) ?? `${document}${sidecarEnding}`
}

/**
 * Find the sidecars of documents: for a document that was named, one look; else its folder is read, where a sidecar may
 * have been left behind by its document.
 */
export async function findSidecars(
  documents: readonly string[],
  options: {readonly named: readonly string[]; readonly mirror?: Mirror | undefined}
): Promise<FoundSidecars> {
  const byDocument = new Map<string, string>()
  const problems: Problem[] = []
  const files = documents.filter((path) => path !== '-')
  const named = new Set(options.named)
  const folders = new Set(files.filter((path) => !named.has(path)).map(dirname))
  const entries = new Map<string, ReadonlySet<string>>()
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [])
    entries.set(folder, new Set(names))
    problems.push(...orphans(folder, names, files))
  }
  const missing = options.named.filter((path) => !documents.includes(path))
  for (const path of missing) problems.push(...(await orphanOf(path)))
  await Promise.all(
    files.map(async (document) => {
      const beside = `${document}${sidecarEnding}`
      const known = entries.get(dirname(document))
      const isBeside = known?.has(basename(beside)) ?? (await exists(beside))
      const other = options.mirror && mirrored(document, options.mirror)
      const isMirrored = other !== undefined && (await exists(other))
      if (isBeside && isMirrored) {
        const message = `\`${document}\` has a second sidecar, \`${other}\``
        problems.push(
          problem('malformed-sidecar', {path: beside, message, hint: 'leave one of them'})
        )
      } else if (isBeside) byDocument.set(document, beside)
      else if (isMirrored) byDocument.set(document, other)
    })
  )
  return {byDocument, problems}
}

/** Sidecars of a folder whose documents are not there. */
function orphans(
  folder: string,
  names: readonly string[],
  documents: readonly string[]
): readonly Problem[] {
  const known = new Set(names)
  return names
    .filter((name) => name.endsWith(sidecarEnding) && name !== sidecarEnding)
    .flatMap((name) => {
      const document = name.slice(0, -sidecarEnding.length)
      return known.has(document) ? [] : orphan(join(folder, name), document, documents)
    })
}

/** A document that was named and cannot be read may have left its sidecar. */
async function orphanOf(path: string): Promise<readonly Problem[]> {
  const sidecar = `${path}${sidecarEnding}`
  if ((await exists(path)) || !(await exists(sidecar))) return []
  return [orphan(sidecar, basename(path), [])]
}

function orphan(path: string, document: string, documents: readonly string[]): Problem {
  const moved = documents.find((other) => basename(other) === document)
  return problem('orphan-sidecar', {
    path,
    message: `The document \`${document}\` of this sidecar is not beside it`,
    hint:
      moved === undefined
        ? 'put it beside its document, under the name of that, or remove it'
        : `\`${moved}\` has this name: put the sidecar beside it`
  })
}

function mirrored(document: string, {root, folder}: Mirror): string | undefined {
  const inside = relative(root, resolve(document))
  if (inside.startsWith('..')) return undefined
  const path = relative('.', join(folder, `${inside}${sidecarEnding}`))
  return path
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
