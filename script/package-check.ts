import {execFile} from 'node:child_process'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'

// Both tools would pack by themselves, and so build twice more: pack what was built, once.
const folder = await mkdtemp(join(tmpdir(), 'as-written-package-'))
try {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder])
  const tarball = join(folder, `as-written-${process.env['npm_package_version']}.tgz`)
  await run('publint', ['run', tarball, '--strict'])
  const plugins = (await readdir('plugins')).map((name) => `plugins/${name}`)
  // Of the resolutions that `esm-only` leaves out this rule alone would still count; tsc has resolved the others.
  const lenient = ['--profile', 'esm-only', '--ignore-rules', 'internal-resolution-error']
  await run('attw', [tarball, ...lenient, '--include-entrypoints', ...plugins])
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function run(command: string, args: readonly string[]): Promise<void> {
  try {
    const {stdout} = await promisify(execFile)(command, args)
    process.stdout.write(stdout)
  } catch (failure) {
    const {stdout, stderr} = failure as {stdout: string; stderr: string}
    process.stderr.write(`${stdout}${stderr}\`${command}\` finds fault with the package.\n`)
    process.exitCode = 1
  }
}
