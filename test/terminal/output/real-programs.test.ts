import {execFileSync} from 'node:child_process'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Keystroke, TerminalResult} from '../../../src/seam/terminal.ts'
import {environment, home, openBash} from '../private-bash.ts'
import {readByOracle} from './oracle.ts'

const programs = suite('what is read of')

const [columns, rows] = [80, 24]

interface Performed extends TerminalResult {
  /** What a terminal shows of it. */
  readonly shown: string
  readonly bytes: Buffer
}

async function perform(command: string, keys: readonly Keystroke[] = []): Promise<Performed> {
  await using terminal = await openBash({
    columns,
    rows,
    env: {...environment, LESS: '-R', PAGER: 'cat'}
  })
  const chunks: Uint8Array[] = []
  const result = await terminal.run({
    command,
    keys,
    endWhenAsking: true,
    patience: 60_000,
    onOutput: (chunk) => chunks.push(Buffer.from(chunk))
  })
  assert.is(result.ending, 'finished', `${command}: ${result.output}`)
  assert.is(result.exit, 0, result.output)
  const bytes = Buffer.concat(chunks)
  return {...result, bytes, shown: await readByOracle(bytes, columns, rows)}
}

/** The reading is what a terminal shows; where no tab stop is passed also to the last blank. */
function assertShown({output, shown}: Performed): void {
  const untabbed = (text: string): string => text.replaceAll(/[ \t]+/g, ' ')
  if (output.includes('\t')) assert.is(untabbed(output), untabbed(shown))
  else assert.is(output, shown)
}

programs('`ls --color` in columns', async () => {
  const done = await perform(
    'mkdir -p many/{a..z}; touch many/{1..99} many/日本語; ls --color=always -C many'
  )
  assertShown(done)
  assert.match(done.bytes.toString(), /\u001b\[01;34m/)
  assert.match(done.output, '日本語')
})

programs('`grep --color` and `ls --hyperlink`', async () => {
  const done = await perform(
    'seq 200 | grep --color=always 7; ls --hyperlink=always /usr/bin | head -n 50'
  )
  assertShown(done)
  assert.match(done.bytes.toString(), '\u001b[K')
  assert.match(done.output, /^7\n17\n27\n/)
})

programs('`man`, overstruck and in colours', async () => {
  const page = '.TH FRUIT 1\n.SH NAME\nfruit \\- \\fBsweet\\fP and \\fIripe\\fP\n'
  const done = await perform(
    `printf '%s' '${page}' > fruit.1; man -P cat ./fruit.1; MAN_KEEP_FORMATTING=1 GROFF_NO_SGR=1 man -P cat ./fruit.1`
  )
  assertShown(done)
  assert.match(done.bytes.toString(), 's\bsw\bwe\be')
  assert.is(done.output.match(/fruit - sweet and ripe/g)?.length, 2, done.output)
})

programs('`git`: progress, a graph, differences', async () => {
  const done = await perform(
    [
      'git init -q -b main fruits && cd fruits',
      'git config user.name Ada && git config user.email ada@example.org',
      'for n in $(seq 30); do seq $n 2000 > "$n.txt"; done; git add . && git commit -qm First',
      'git checkout -q -b side && seq 9 > 1.txt && git commit -qam Side && git checkout -q main',
      'git merge --no-ff -m Merge side',
      'git -c color.ui=always log --graph --oneline --decorate --stat',
      'git -c color.ui=always diff --stat HEAD~1',
      'git clone --progress file://$PWD ../copy'
    ].join('\n')
  )
  assertShown(done)
  assert.match(done.bytes.toString(), /Receiving objects: +\d+% \(\d+\/\d+\)\r[^\n]/)
  assert.match(done.output, /^Receiving objects: 100% \(36\/36\)[^\n]*, done\.$/m)
  assert.not.match(done.output, /objects: +[1-9]?[0-9]%/)
})

programs('`curl` and `wget`: bars that are drawn again and again', async () => {
  const server = createServer((_, response) => {
    const part = Buffer.alloc(100_000, 'x')
    response.writeHead(200, {'content-length': part.length * 20})
    let count = 0
    const timer = setInterval(() => {
      if (++count < 20) response.write(part)
      else response.end(part)
      if (count === 20) clearInterval(timer)
    }, 20)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  try {
    const bar = await perform(`curl -# -o fetched http://127.0.0.1:${port}/`)
    assertShown(bar)
    assert.match(bar.output, /^#{60,} 100\.0%\n$/)
    const table = await perform(`curl -o fetched http://127.0.0.1:${port}/`)
    assertShown(table)
    assert.is(table.output.split('\n').length, 4, table.output)
    const wget = await perform(`wget --progress=bar:force -O fetched http://127.0.0.1:${port}/file`)
    assertShown(wget)
    assert.is(wget.output.match(/100%\[/g)?.length, 1, wget.output)
    assert.not.match(wget.output, /[1-9]\d%\[[^1]/)
  } finally {
    server.close()
  }
})

programs('`apt-get`, which rewrites its line', async () => {
  const done = await perform(
    'apt-get -s install --reinstall bash 2>&1 | head -n 1; apt-get -s install bash'
  )
  assertShown(done)
  assert.match(done.output, /^Reading package lists\.\.\. Done$/m)
})

programs('`npm`, its spinner and its colours', async () => {
  const done = await perform(
    'mkdir -p package; cd package; echo {} > package.json; npm install --offline --color=always; npm ls --color=always'
  )
  assertShown(done)
  assert.match(done.output, /up to date/)
})

programs('`top`: one screen below the other', async () => {
  const done = await perform('TERM=xterm-256color top -b -n 2 -d 0.1 | head -n 60')
  assertShown(done)
  assert.is(done.output.match(/load average/g)?.length, 2)
})

programs('`less` and `vi`, which leave nothing on the screen', async () => {
  const typed = (keys: string): Keystroke => ({kind: 'type', keys})
  const less = await perform('seq 500 > numbers; less numbers; echo after', [
    typed('G'),
    typed('q')
  ])
  assert.is(less.output, 'after\n')
  assertShown(less)
  const vi = await perform('echo before; vi -u NONE numbers', [typed(':q'), typed('\r')])
  assert.is(vi.output, 'before\n')
  assertShown(vi)
})

programs('`clear`', async () => {
  const done = await perform('seq 100; clear; echo after')
  assert.is(done.output, 'after\n')
  assertShown(done)
})

programs('`script`, a terminal in the terminal', async () => {
  const done = await perform('script -qc \'printf "one\\ntwo\\n"; ls --color=always /\' /dev/null')
  assertShown(done)
  assert.match(done.output, /^one\ntwo\n/)
})

programs('`pip`, a bar as rich draws it', async () => {
  const wheel = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    info = "fruit-1.0.dist-info/"
    wheel.writestr("fruit.py", "x = '" + "y" * 3000000 + "'")
    wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: fruit\\nVersion: 1.0\\n")
    wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "RECORD", "fruit.py,,\\n")
`
  execFileSync('python3', ['-c', wheel, `${home}/fruit-1.0-py3-none-any.whl`])
  const done = await perform(
    'python3 -m pip install --no-index --disable-pip-version-check --root-user-action=ignore --target there ./fruit-1.0-py3-none-any.whl'
  )
  assertShown(done)
  assert.match(done.output, /^Successfully installed fruit-1\.0$/m)
})

programs.run()
