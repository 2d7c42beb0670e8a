import {chmod} from 'node:fs/promises'
import process from 'node:process'
import {build} from 'esbuild'

/** Found at run time: native, or too heavy to be part of the command line. */
const external = ['node-pty', 'zx']

// Bundled CommonJS packages such as `yaml` still call `require` for what comes with Node.
const requireForCommonJs = `import {createRequire as makeRequire} from 'node:module'
const require = makeRequire(import.meta.url)`

/** The command line as one file, and what it loads only when it is needed as chunks beside it. */
export async function buildCommandLine(directory: string): Promise<void> {
  await build({
    stdin: {
      contents: "#!/usr/bin/env node\nimport './src/cli/main.ts'\n",
      sourcefile: 'as-written.ts',
      resolveDir: process.cwd()
    },
    outdir: directory,
    entryNames: 'as-written',
    chunkNames: 'cli/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['as-written-source'],
    external,
    banner: {js: requireForCommonJs},
    sourcemap: true,
    logLevel: 'warning'
  })
  await chmod(`${directory}/as-written.js`, 0o755)
}
