import {createRequire} from 'node:module'
import process from 'node:process'
import {InfrastructureError} from '../problem/infrastructure.ts'
import {annotate} from './annotate.ts'
import {UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
import {init} from './init.ts'
import {lint} from './lint.ts'
import {parseArguments} from './parse.ts'
import {plan} from './plan.ts'
import {run} from './run.ts'
import {processStreams, type Streams} from './streams.ts'
import {verify} from './verify.ts'

void main(process.argv.slice(2), processStreams()).then((status) => {
  process.exitCode = status
})

async function main(args: readonly string[], {output, errors}: Streams): Promise<number> {
  try {
    const parsed = parseArguments(args, [run, verify, plan, lint, annotate, init])
    switch (parsed.kind) {
      case 'help':
        output.write(parsed.text)
        return args.length === 0 ? exitStatus.unusable : exitStatus.green
      case 'version':
        output.write(`${version()}\n`)
        return exitStatus.green
      case 'command':
        return await parsed.command.perform(parsed.invocation, {output, errors})
    }
  } catch (error) {
    const told = error instanceof Error ? understandError(error) : undefined
    if (told === undefined) throw error
    const {message, hint, status} = told
    errors.write(hint === null ? `${message}\n` : `${message}\nhint: ${hint}\n`)
    return status
  }
}

interface ToldError {
  readonly message: string
  readonly hint: string | null
  readonly status: number
}

/** What to say of an error that is no mistake of ours; `undefined` of one that is: its stack is wanted. */
function understandError(error: Error & NodeJS.ErrnoException): ToldError | undefined {
  const {message, code, syscall} = error
  if (error instanceof UsageError) return {message, hint: error.hint, status: exitStatus.unusable}
  if (error instanceof InfrastructureError) {
    return {message, hint: error.hint, status: exitStatus.unsettled}
  }
  if (syscall === 'uv_cwd') {
    const gone = 'The working directory no longer exists'
    return {message: gone, hint: '`cd` to one that does', status: exitStatus.unusable}
  }
  if (syscall === undefined || code === undefined) return undefined
  return {message: `The system refuses: ${message}`, hint: null, status: exitStatus.unsettled}
}

function version(): string {
  const manifest = createRequire(import.meta.url)('as-written/package.json') as {version: string}
  return manifest.version
}
