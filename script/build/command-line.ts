import {execFile} from 'node:child_process'
import {chmod} from 'node:fs/promises'
import process from 'node:process'
import {promisify} from 'node:util'
import {type BuildOptions, build} from 'esbuild'

const forNode: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  conditions: ['as-written-source'],
  logLevel: 'warning'
}

/** The command line as one file, which is compiled ahead, and what starts it. */
export async function buildCommandLine(directory: string): Promise<void> {
  const bundle = `${directory}/cli/main.cjs`
  await build({
    ...forNode,
    entryPoints: ['src/cli/main.ts'],
    outfile: bundle,
    format: 'cjs',
    // Found at run time: native, or too heavy to be a part.
    external: ['node-pty', 'zx'],
    define: {'import.meta.url': 'importMetaUrl'},
    banner: {js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href"},
    // A cached script cannot import; what it loads late it requires.
    supported: {'dynamic-import': false},
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true
  })
  await build({
    ...forNode,
    entryPoints: ['script/build/launcher.ts'],
    outfile: `${directory}/as-written.js`,
    format: 'esm',
    banner: {js: '#!/usr/bin/env node'}
  })
  await chmod(`${directory}/as-written.js`, 0o755)
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'script/build/warm-up.ts',
    bundle
  ])
}
