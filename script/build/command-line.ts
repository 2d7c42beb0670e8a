import {chmod, readFile} from 'node:fs/promises'
import {type BuildOptions, build} from 'esbuild'

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  conditions: ['as-written-source'],
  minify: true,
  logLevel: 'warning'
}

/** Native, or needed by so few runs that all others shall not read it. */
const external = ['node-pty', 'zx', '@xterm/headless', 'tinyglobby', 'valibot', 'yaml', 'jiti']

const commandLine: BuildOptions = {
  ...common,
  format: 'cjs',
  external,
  define: {'import.meta.url': 'bundleUrl'},
  banner: {js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;"},
  // Compiled code cannot import by itself, but it can require.
  supported: {'dynamic-import': false},
  // The launcher reads Latin-1, which is faster than UTF-8.
  charset: 'ascii',
  sourcemap: true
}

/**
 * The command line as one bundle, and the launcher that runs it from compiled code. The bundle is CommonJS, because only
 * scripts can be run from compiled code; what is loaded late stays in functions that are not called before.
 */
export async function buildCommandLine(directory: string): Promise<void> {
  await Promise.all([
    build({
      ...commandLine,
      entryPoints: ['src/cli/main.ts'],
      outfile: `${directory}/cli.cjs`
    }),
    build({
      ...commandLine,
      entryPoints: ['src/cli/understanding/worker.ts'],
      outfile: `${directory}/worker.cjs`
    }),
    build({
      ...common,
      entryPoints: ['src/launch/as-written.ts'],
      outfile: `${directory}/as-written.js`,
      format: 'esm',
      banner: {js: '#!/usr/bin/env node'}
    })
  ])
  await requireAscii(`${directory}/cli.cjs`)
  await chmod(`${directory}/as-written.js`, 0o755)
}

/** esbuild escapes strings but not regular expressions, and the launcher would read other letters there. */
async function requireAscii(file: string): Promise<void> {
  const [found] = /.{0,30}[^\0-\x7f].{0,30}/.exec(await readFile(file, 'utf8')) ?? []
  if (found === undefined) return
  throw new Error(
    `${file} is not ASCII: write \`\\u\` escapes in this regular expression: ${found}`
  )
}
