import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'

const values = suite('values of annotations')

const pattern = (source: string, flags = ''): object => ({source, flags})

const understood: readonly [annotation: string, options: object][] = [
  ['retry=3 every=2s', {retry: 3, every: 2000}],
  ['background', {background: true}],
  ['ready=port:8000', {background: true, ready: {kind: 'port', host: 'localhost', port: 8000}}],
  [
    'ready=port:db.local:5432',
    {background: true, ready: {kind: 'port', host: 'db.local', port: 5432}}
  ],
  [
    'ready=http://localhost:8000/health',
    {background: true, ready: {kind: 'http', url: 'http://localhost:8000/health'}}
  ],
  [
    'ready=https://localhost/',
    {background: true, ready: {kind: 'http', url: 'https://localhost/'}}
  ],
  [
    'ready=http:localhost:8000',
    {background: true, ready: {kind: 'http', url: 'http://localhost:8000'}}
  ],
  [
    'ready=http:https://localhost',
    {background: true, ready: {kind: 'http', url: 'https://localhost'}}
  ],
  ['ready=file:/run/app.sock', {background: true, ready: {kind: 'file', path: '/run/app.sock'}}],
  ['ready=delay:2s', {background: true, ready: {kind: 'delay', milliseconds: 2000}}],
  [
    'ready="command:pg_isready -q"',
    {background: true, ready: {kind: 'command', command: 'pg_isready -q'}}
  ],
  [
    String.raw`until=output:/[/]\/up$/im`,
    {until: {kind: 'output', pattern: pattern(String.raw`[/]\/up$`, 'im')}}
  ],
  ['until="output:/is ready/"', {until: {kind: 'output', pattern: pattern('is ready')}}],
  ['until="command:test -e x"', {until: {kind: 'command', command: 'test -e x'}}],
  [
    String.raw`capture="pid=/(\d+)/"`,
    {captures: [{name: 'pid', pattern: pattern(String.raw`(\d+)`)}]}
  ],
  [
    'capture="a=/b c/i, d_1=/=/"',
    {
      captures: [
        {name: 'a', pattern: pattern('b c', 'i')},
        {name: 'd_1', pattern: pattern('=')}
      ]
    }
  ],
  ['onlyif="test -d /srv"', {onlyif: 'test -d /srv'}],
  [
    'unless="id app" creates=/etc/app removes=/tmp/x',
    {unless: 'id app', creates: '/etc/app', removes: '/tmp/x'}
  ],
  ['cleanup', {cleanup: true}]
]

for (const [text, options] of understood) {
  values(`are understood: ${text}`, async () => {
    const {steps, problems} = await understandMarkdown(
      `<!-- as-written: ${text} -->`,
      '```console',
      '$ ls',
      '```'
    )
    assert.equal(problems, [])
    assert.equal(steps[0]?.options, options)
  })
}

const misread: readonly [annotation: string, marked: string][] = [
  ['retry=0', '0'],
  ['retry=1001', '1001'],
  ['retry=-1', '-1'],
  ['every=0s', '0s'],
  ['background=yes', 'yes'],
  ['ready=prot:80', 'prot:80'],
  ['ready=port:0', 'port:0'],
  ['ready=port:65536', 'port:65536'],
  ['ready=port:http', 'port:http'],
  ['ready="port:a b:80"', 'port:a b:80'],
  ['ready=http:', 'http:'],
  ['ready="http://a b/"', 'http://a b/'],
  ['ready=file:', 'file:'],
  ['ready=delay:soon', 'delay:soon'],
  ['ready=output:up', 'output:up'],
  ['ready=output:/up', 'output:/up'],
  ['ready=output:/up/x', 'output:/up/x'],
  ['ready=output://', 'output://'],
  ['until=delay:2s', 'delay:2s'],
  ['until=output:/(/', 'output:/(/'],
  ['until=success', 'success'],
  ['capture=/x/', '/x/'],
  ['capture=a=x', 'a=x'],
  ['capture=1=/x/', '1=/x/'],
  ['capture=a=/x/b=/y/', 'a=/x/b=/y/'],
  ['capture="a=/x/ a=/y/"', 'a=/x/ a=/y/'],
  ['onlyif="\t"', '\t']
]

for (const [text, marked] of misread) {
  values(`are refused where they stand: ${text}`, async () => {
    const lines = [`<!-- as-written: ${text} -->`, '```console', '$ ls', '```']
    const {problems} = await understandMarkdown(...lines)
    const column = (lines[0] ?? '').indexOf(marked) + 1
    assert.equal(showProblems(lines, problems), [`malformed-annotation 1:${column} ${marked}`])
  })
}

values('take no time where a pattern is never closed', async () => {
  const started = performance.now()
  const text = `capture="a=/${'[x'.repeat(5000)}"`
  await understandMarkdown(`<!-- as-written: ${text} -->`, '```console', '$ ls', '```')
  assert.ok(performance.now() - started < 1000)
})

values.run()
