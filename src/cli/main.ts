import {createRequire} from 'node:module'
import process from 'node:process'
import {InfrastructureError} from '../problem/infrastructure.ts'
import {UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
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
    const parsed = parseArguments(args, [run, verify, plan])
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
    if (!(error instanceof UsageError || error instanceof InfrastructureError)) throw error
    errors.write(
      error.hint === null ? `${error.message}\n` : `${error.message}\nhint: ${error.hint}\n`
    )
    return error instanceof UsageError ? exitStatus.unusable : exitStatus.unsettled
  }
}

function version(): string {
  const manifest = createRequire(import.meta.url)('as-written/package.json') as {version: string}
  return manifest.version
}
