import type {ExampleDocument, ExampleOutcome} from './example-run.ts'

/** One document that goes wrong in every way there is; red are lines 20, 30, 40 and 50. */
export const everyVerdict: ExampleDocument = {
  path: 'docs/install.md',
  title: 'Install the shop',
  ignoredBlocks: 4,
  steps: [
    {
      line: 10,
      command: 'date +%F',
      promises: ['2026-11-20'],
      verdict: {kind: 'as-written', promised: 'output', forgiven: {date: 1}},
      exit: 0,
      output: ['2026-11-21']
    },
    {
      line: 20,
      command: 'cat <<EOF\none\ntwo\nEOF',
      promises: ['one', 'three'],
      verdict: {
        kind: 'differs',
        because: 'the output is not as promised',
        diff: [
          {kind: 'same', line: 21, text: 'one'},
          {kind: 'missing', line: 22, text: 'three'},
          {kind: 'unexpected', text: 'two'}
        ]
      },
      exit: 0,
      output: ['one', 'two']
    },
    {
      line: 30,
      command: 'make install',
      role: {user: 'root', host: 'web'},
      verdict: {kind: 'failed', because: 'exit status 2; promised 0', diff: null},
      exit: 2,
      durationMs: 12_300,
      output: Array.from({length: 50}, (_, index) => `compiling part ${index + 1}`)
    },
    {
      line: 40,
      command: 'tail -f shop.log',
      verdict: {kind: 'timed-out', because: 'still running after 10 min 0 s', diff: null},
      output: ['started']
    },
    {
      line: 50,
      command: 'passwd shop',
      verdict: {kind: 'asks', because: 'waits for input behind `New password:`', diff: null},
      output: ['New password: ']
    },
    {
      line: 60,
      command: 'see the notes',
      verdict: {kind: 'undecided', because: 'a candidate that ended with exit status 127'},
      exit: 127
    },
    {
      line: 70,
      command: 'uptime',
      role: {user: null, host: 'db'},
      verdict: {kind: 'infrastructure', because: 'host `db` does not answer'}
    },
    {
      line: 80,
      command: 'sync',
      verdict: {kind: 'unknown', because: 'the terminal was lost while the command ran'}
    },
    {
      line: 90,
      command: 'vi shop.conf',
      verdict: {kind: 'not-run', reason: 'manual', because: 'a person does this by hand'}
    }
  ]
}

/** A document with a service that runs beside a step which is tried again and again, and fails; red is line 8. */
export const serviceDocument: ExampleDocument = {
  path: 'docs/serve.md',
  steps: [
    {
      line: 3,
      command: 'python3 -m http.server 8000',
      up: 'up after 210 ms: port 8000 answers; it runs on',
      promises: ['Serving HTTP'],
      verdict: {kind: 'as-written', promised: 'output', forgiven: {}},
      exit: 130,
      durationMs: 2500,
      output: ['Serving HTTP', '"GET /shop HTTP/1.1" 404']
    },
    {
      line: 8,
      command: 'curl --fail http://localhost:8000/shop',
      waiting: 'silent for 30 s',
      verdict: {kind: 'failed', because: 'exit status 22; promised 0', diff: null},
      exit: 22,
      durationMs: 2100,
      attempts: 3,
      services: [{line: 3, output: ['Serving HTTP', '"GET /shop HTTP/1.1" 404']}]
    }
  ]
}

/** Steps that happened as written, at the given lines of a document. */
export function greenDocument(path: string, lines: readonly number[]): ExampleDocument {
  const steps = lines.map(
    (line): ExampleOutcome => ({
      line,
      command: `echo ${line}`,
      promises: [String(line)],
      verdict: {kind: 'as-written', promised: 'output', forgiven: {}},
      exit: 0,
      output: [String(line)]
    })
  )
  return {path, steps}
}

/** One red step. */
export function redDocument(path: string, line: number): ExampleDocument {
  const verdict = {kind: 'failed', because: 'exit status 1; promised 0', diff: null} as const
  return {path, steps: [{line, command: 'false', verdict, exit: 1}]}
}

/** Clears the screen, sets the title, turns the direction of text around, rings, and is no Unicode. */
const hostile = '\u001B[2J\u001B]0;owned\u0007\u009B31m\u0000\b\r\u202Eabc\u2028\uD800 \uDFFF\u007F'

/** A document whose every text tries to take over the terminal of whoever reads the report. */
export const hostileDocument: ExampleDocument = {
  path: `docs/${hostile}.md`,
  title: hostile,
  steps: [
    {
      line: 1,
      command: `${hostile}\n${hostile}`,
      role: {user: hostile, host: hostile},
      promises: [hostile],
      verdict: {
        kind: 'differs',
        because: `${hostile}\n${hostile}`,
        diff: [
          {kind: 'same', line: 2, text: hostile},
          {kind: 'elided', line: 3, source: hostile, count: 2},
          {kind: 'missing', line: 4, text: hostile},
          {kind: 'unexpected', text: hostile}
        ]
      },
      exit: 0,
      output: [hostile]
    },
    {
      line: 9,
      command: hostile,
      verdict: {kind: 'failed', because: hostile, diff: null},
      exit: 1,
      output: [hostile, hostile.repeat(10_000), `\u0301`.repeat(1_000_000), 'x'.repeat(1_000_000)]
    },
    {
      line: 10,
      command: hostile,
      up: hostile,
      waiting: hostile,
      verdict: {kind: 'as-written', promised: 'exit only', forgiven: {}},
      output: [hostile]
    },
    {
      line: 11,
      command: hostile,
      verdict: {kind: 'timed-out', because: hostile, diff: null},
      attempts: 7,
      services: [{line: 10, output: [hostile]}]
    },
    {
      line: 12,
      command: hostile,
      verdict: {kind: 'not-run', reason: 'blocked', because: hostile}
    }
  ]
}

/** What a hostile machine says about itself. */
export const hostileMachine: string = hostile
