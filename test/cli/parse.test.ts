import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {UsageError} from '../../src/cli/command.ts'
import {parseArguments} from '../../src/cli/parse.ts'
import {plan} from '../../src/cli/plan.ts'
import {run} from '../../src/cli/run.ts'
import {verify} from '../../src/cli/verify.ts'

const parsing = suite('parseArguments')
const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), [run, verify, plan])

parsing('takes documents, values, flags and repeated options', () => {
  const parsed = parse(
    'verify README.md docs --on local --keep-going --report terminal --report json=out.json'
  )
  assert.is(parsed.kind, 'command')
  if (parsed.kind !== 'command') return
  assert.is(parsed.command.name, 'verify')
  assert.equal(parsed.invocation, {
    named: ['README.md', 'docs'],
    options: {on: ['local'], 'keep-going': ['true'], report: ['terminal', 'json=out.json']}
  })
})

parsing('takes `-` for standard input, and options before and after documents', () => {
  const parsed = parse('plan --json - --on=local')
  assert.equal(parsed.kind === 'command' && parsed.invocation, {
    named: ['-'],
    options: {json: ['true'], on: ['local']}
  })
})

parsing('does not take the document after a flag for its value', () => {
  const parsed = parse('run --keep-going guide.md')
  assert.equal(parsed.kind === 'command' && parsed.invocation.named, ['guide.md'])
})

parsing('takes a value that may be left out only behind `=`', () => {
  const parsed = parse('plan --run-inferred guide.md --run-inferred=file')
  assert.equal(parsed.kind === 'command' && parsed.invocation, {
    named: ['guide.md'],
    options: {'run-inferred': ['true', 'file']}
  })
})

parsing('keeps names that look like numbers', () => {
  const parsed = parse('run 007 --on 1')
  assert.equal(parsed.kind === 'command' && parsed.invocation, {
    named: ['007'],
    options: {on: ['1']}
  })
})

const faults: readonly (readonly [string, string, string])[] = [
  ['verfiy README.md', 'Unknown command `verfiy`', 'did you mean `verify`?'],
  ['frobnicate', 'Unknown command `frobnicate`', 'there are `run`, `verify`, `plan`'],
  ['--on local', 'Unknown option `--on`', 'a command comes first: `as-written --help`'],
  [
    'verify a.md --keepgoing',
    'Unknown option `--keepgoing` of `as-written verify`',
    'did you mean `--keep-going`?'
  ],
  [
    'verify a.md -x',
    'Unknown option `-x` of `as-written verify`',
    '`as-written verify --help` lists the options'
  ],
  [
    'plan a.md --report json',
    'Unknown option `--report` of `as-written plan`',
    '`as-written plan --help` lists the options'
  ],
  ['verify a.md --on', '`--on` needs a value', 'write `--on <environment>`']
]

for (const [line, message, hint] of faults) {
  parsing(`refuses \`${line}\` with a hint`, () => {
    try {
      parse(line)
      assert.unreachable('expected a usage error')
    } catch (error) {
      assert.instance(error, UsageError)
      assert.equal([(error as UsageError).message, (error as UsageError).hint], [message, hint])
    }
  })
}

parsing('shows help for everything and for one command', () => {
  for (const line of ['', '--help', '-h', 'help']) {
    const parsed = parse(line)
    assert.match(parsed.kind === 'help' ? parsed.text : '', /as-written verify <documents…>/)
  }
  for (const line of ['verify --help', 'verify -h', 'help verify']) {
    const parsed = parse(line)
    assert.match(parsed.kind === 'help' ? parsed.text : '', /--min-coverage <share>/)
  }
})

parsing('knows its version', () => {
  assert.is(parse('--version').kind, 'version')
})

parsing.run()
