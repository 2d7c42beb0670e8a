import {existsSync} from 'node:fs'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import type {Plan} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {builtInPlugins} from '../../src/cli/built-in.ts'
import {blocksIn, planDocuments, readDocuments, understandHere} from '../../src/engine.ts'
import type {Runbook} from '../../src/model/runbook.ts'
/** Five documents that nobody wrote for us; they lie beside the repository, not in it. */
import {handwork, neverEnding} from '../../src/plan/foreseen.ts'
import {annotateInline} from '../../src/sidecar/inline/annotate-inline.ts'
import {isNothing, proposeFor} from '../../src/sidecar/propose/proposal.ts'
import {sidecarText} from '../../src/sidecar/propose/text.ts'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const seeds = suite('proposals for the seeds')

async function planOf(path: string): Promise<Plan> {
  const {runbooks, problems} = await readDocuments([path], builtInPlugins)
  assert.equal(problems, [])
  const environment = {name: 'local', target: 'local', targets: {'*': 'local'}, inPlace: false}
  return planDocuments(runbooks, environment, builtInPlugins, {
    isPerforming: false,
    isStrict: false,
    secrets: []
  })
}

async function addTests(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.rst'))
  for (const name of names) {
    seeds(`${name}: the sidecar decides everything, and leaves no error`, () =>
      withCopy(name, async (path) => {
        const [document] = (await planOf(path)).documents
        assert.ok(document)
        const proposals = proposeFor(document, {handwork, neverEnding})
        assert.not.ok(isNothing(proposals))
        const text = await sidecarText(name, proposals, document.runbook.steps)
        await writeFile(`${path}.as-written.yaml`, text)
        const [decided] = (await planOf(path)).documents
        assert.ok(decided)
        const errors = decided.problems.filter(
          ({severity, code}) => severity === 'error' && code !== 'foreign-role'
        )
        assert.equal(errors, [])
        assert.ok(decided.runbook.steps.every(({trust}) => trust === 'sure'))
        const left = proposeFor(decided, {handwork, neverEnding})
        assert.equal([left.steps, left.choices], [[], {}])
      })
    )

    seeds(`${name}: annotations in it change nothing but what they are for`, () =>
      withCopy(name, async (path) => {
        const [document] = (await planOf(path)).documents
        assert.ok(document)
        const source = {path, text: await readFile(path, 'utf8')}
        const understand = async (text: string): Promise<Runbook> => {
          const [runbook] = await understandHere([{path, text}], builtInPlugins)
          return runbook as Runbook
        }
        const {text, edits, leftOut} = await annotateInline(
          {
            source,
            runbook: document.runbook,
            blocks: await blocksIn(source, builtInPlugins),
            understand
          },
          proposeFor(document, {handwork, neverEnding}).steps
        )
        assert.ok(edits.length + leftOut.length > 0)
        const added = edits.flatMap(({lines}) => lines)
        const rest = text.split('\n').filter((line) => !added.includes(line) || line === '')
        assert.is(rest.join('').replaceAll('\n', ''), source.text.replaceAll('\n', ''))
        const again = await understand(text)
        assert.equal(
          again.steps.map(({id}) => id),
          document.runbook.steps.map(({id}) => id)
        )
      })
    )
  }
}

async function withCopy(name: string, work: (path: string) => Promise<void>): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'as-written-seeds-'))
  try {
    const path = join(temporary, name)
    await cp(new URL(name, folder), path)
    await work(path)
  } finally {
    await rm(temporary, {recursive: true})
  }
}

if (existsSync(folder)) {
  await addTests()
} else {
  process.stdout.write(`skipped: there are no seeds in ${folder.pathname}\n`)
  seeds('are skipped where they are absent', () => {})
}

seeds.run()
