import {readdir, readFile, readlink} from 'node:fs/promises'
import type {PlannedDocument} from 'as-written'
import * as assert from 'uvu/assert'
import {type Performed, performWith, realTarget} from './perform.ts'
import {documentOf} from './scripted-target.ts'

type Options = Parameters<typeof performWith>[2]

/** Perform a document in real shells; nothing that holds the name of its folder may be left running. */
export async function perform(
  commands: Parameters<typeof documentOf>[0],
  options: Options = {},
  look: (folder: string) => Promise<void> = async () => {}
): Promise<Performed> {
  await using target = await realTarget()
  const document: PlannedDocument = documentOf(commands)
  const performed = await performWith(target, [document], options)
  await look(target.folder)
  assert.equal(await processesIn(target.folder), [])
  return performed
}

/** Command lines of processes that stand in a folder. */
export async function processesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue
    const place = await readlink(`/proc/${id}/cwd`).catch(() => '')
    if (!place.startsWith(folder)) continue
    found.push(await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))
  }
  return found
}

/** A step that runs on. */
export const background = {background: true} as const
