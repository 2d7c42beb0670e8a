import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'

/** A document that makes the command line use what most documents use. */
const document = `# Warm up

| a | b |
|---|---|
| 1 | 2 |

- Say *hello*, and see \`$HOME\`:

  \`\`\`console {timeout=5s}
  $ printf 'hello\\n%s\\n' "$PWD"
  hello
  * (glob)
  $ seq 1 3 | head -n 2
  ...
  \\d (re)
  \`\`\`
`

/** Run the built command line once and keep what V8 compiled beside the bundle. Where that fails, each user's first start does it. */
export function keepCompiledCode(directory: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'as-written-build-'))
  try {
    const guide = join(folder, 'guide', 'guide.md')
    mkdirSync(join(folder, 'guide'))
    writeFileSync(guide, document)
    spawnSync(
      process.execPath,
      [join(process.cwd(), directory, 'as-written.js'), 'verify', guide, '--on', 'local'],
      {
        cwd: folder,
        env: {...process.env, XDG_CACHE_HOME: folder}
      }
    )
    const caches = join(folder, 'as-written')
    const names = existsSync(caches) ? readdirSync(caches) : []
    // What documents were understood as is kept there, too.
    const kept = names.find((name) => name.endsWith('.cache'))
    if (kept === undefined) return
    copyFileSync(join(caches, kept), `${directory}/cli.cache`)
    // Kept for one user, it is private; what comes with the package is for all.
    chmodSync(`${directory}/cli.cache`, 0o644)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
