import {execFile} from 'node:child_process'
import {copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'

/** What our own configuration of the linter says about some files. */
async function lint(files: Readonly<Record<string, string>>): Promise<Diagnostic[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aw-layers-'))
  try {
    await copyFile('.oxlintrc.json', join(folder, '.oxlintrc.json'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), {recursive: true})
      await writeFile(join(folder, path), text)
    }
    const linter = resolve('node_modules/oxlint/bin/oxlint')
    const {stdout} = await promisify(execFile)(process.execPath, [linter, '--format=json'], {
      cwd: folder
    }).catch((failure: {stdout: string}) => failure)
    return (JSON.parse(stdout) as {diagnostics: Diagnostic[]}).diagnostics
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Diagnostic {
  readonly message: string
  /** `eslint(no-restricted-imports)`. */
  readonly code: string
  readonly filename: string
}

const allowed: readonly [file: string, specifier: string][] = [
  ['src/model/plan.ts', './role.ts'],
  ['src/seam/target.ts', '../model/role.ts'],
  ['src/problem/problem.ts', '../model/problem.ts'],
  ['src/problem/problem.ts', '../seam/reader.ts'],
  ['src/plan/plan.ts', '../model/plan.ts'],
  ['src/plan/plan.ts', '../seam/matcher.ts'],
  ['src/plan/plan.ts', '../problem/problem.ts'],
  ['src/plan/plan.ts', './graph.ts'],
  ['src/plan/plan.ts', 'node:path'],
  ['src/plan/plan.ts', 'valibot'],
  ['src/terminal/shell/bash.ts', '../mark.ts'],
  ['src/terminal/shell/bash.ts', '../screen/cell.ts'],
  ['src/terminal/shell/bash.ts', '../../model/role.ts'],
  ['src/engine.ts', './plan/plan.ts'],
  ['src/index.ts', './model/role.ts'],
  ['src/cli/main.ts', '../engine.ts'],
  ['src/cli/main.ts', '../../plugins/target-local/index.ts'],
  ['plugins/target-local/index.ts', 'as-written'],
  ['plugins/target-local/index.ts', 'node-pty'],
  ['plugins/target-local/index.ts', './machine.ts'],
  ['plugins/target-local/copy/tree.ts', '../machine.ts']
]

const forbidden: readonly [file: string, specifier: string][] = [
  ['src/model/plan.ts', '../seam/target.ts'],
  ['src/model/plan.ts', 'node:path'],
  ['src/model/plan.ts', 'mdast'],
  ['src/seam/target.ts', '../problem/problem.ts'],
  ['src/seam/target.ts', '../plan/plan.ts'],
  ['src/problem/problem.ts', '../plan/plan.ts'],
  ['src/plan/plan.ts', '../run/run.ts'],
  ['src/plan/plan.ts', '../engine.ts'],
  ['src/plan/plan.ts', '../index.ts'],
  ['src/plan/plan.ts', '../cli/main.ts'],
  ['src/plan/plan.ts', '../../plugins/target-local/index.ts'],
  ['src/plan/plan.ts', 'as-written'],
  ['src/terminal/shell/bash.ts', '../../run/run.ts'],
  ['src/terminal/shell/bash.ts', '../../engine.ts'],
  ['src/engine.ts', './cli/main.ts'],
  ['src/engine.ts', '../plugins/target-local/index.ts'],
  ['plugins/target-local/index.ts', '../../src/index.ts'],
  ['plugins/target-local/index.ts', '../read-markdown/index.ts'],
  ['plugins/target-local/copy/tree.ts', '../../read-markdown/index.ts'],
  ['plugins/target-local/copy/tree.ts', '../../../src/index.ts']
]

let found: readonly Diagnostic[] = []

function isRestricted(file: string, specifier: string): boolean {
  return found.some(
    ({code, filename, message}) =>
      code.includes('no-restricted-imports') &&
      filename === file &&
      message.startsWith(`'${specifier}'`)
  )
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({code}) => code)
}

const layers = suite('layers')
layers.before(async () => {
  const files: Record<string, string> = {}
  for (const [file, specifier] of [...allowed, ...forbidden]) {
    files[file] = `${files[file] ?? ''}import '${specifier}'\n`
  }
  found = await lint(files)
})

for (const [file, specifier] of allowed) {
  layers(`lets ${file} import ${specifier}`, () => {
    assert.not(isRestricted(file, specifier))
  })
}

for (const [file, specifier] of forbidden) {
  layers(`forbids ${file} to import ${specifier}`, () => {
    assert.ok(isRestricted(file, specifier))
  })
}

layers('forbids the same to `import()`, `export from` and types', async () => {
  const text = [
    "export {run} from '../run/run.ts'",
    "export type {Run} from '../run/run.ts'",
    "export const loaded = import('../run/run.ts')",
    ''
  ].join('\n')
  assert.equal(codes(await lint({'src/plan/plan.ts': text})), [
    'eslint(no-restricted-imports)',
    'eslint(no-restricted-imports)',
    'eslint(no-restricted-imports)'
  ])
})

layers('forbids cycles', async () => {
  const cycle = {
    'src/plan/plan.ts': "import {graph} from './graph.ts'\nexport const plan = graph\n",
    'src/plan/graph.ts': "import {plan} from './plan.ts'\nexport const graph = plan\n"
  }
  assert.equal(codes(await lint(cycle)), ['import(no-cycle)', 'import(no-cycle)'])
})

layers('forbids files of more than 300 lines', async () => {
  const [first] = await lint({'src/plan/plan.ts': 'console.log()\n'.repeat(301)})
  assert.is(first?.code, 'eslint(max-lines)')
})

layers.run()
