import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {splitStatements} from '../../../src/understand/shell/statements.ts'

/**
 * What `bash` itself says of real text: blocks of the readmes of everything that is installed here, whole and cut off
 * behind each of their lines. One `bash` judges them all.
 */
const oracle = suite('splitStatements and bash')

const readmes = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const hasBash = spawnSync('bash', ['--version']).status === 0

function shellTexts(): readonly string[] {
  const texts = new Set<string>()
  for (const name of readdirSync(readmes, {recursive: true, encoding: 'utf8'})) {
    if (!/(?:^|\/)[^/]*\.md$/i.test(name)) continue
    const text = readFileSync(join(readmes, name), 'utf8')
    for (const [, block = ''] of text.matchAll(
      /^```(?:bash|sh|shell|console)\s*\n([\s\S]*?)^```/gm
    )) {
      const lines = block.replace(/^\$ /gm, '').trimEnd().split('\n').slice(0, 25)
      for (let end = 1; end <= lines.length; end++) texts.add(lines.slice(0, end).join('\n'))
    }
  }
  return [...texts, ...unfinished].filter((text) => text.trim() !== '' && !text.includes('\0'))
}

/** Readmes seldom hold these. */
const unfinished: readonly string[] = [
  'for i in 1 2 3',
  'for i in 1 2 3; do echo $i',
  'while read -r line; do\n  echo "$line"',
  'if grep -q a b; then\n  echo a\nelse',
  'case $1 in\n  start) echo a;;',
  'cat <<EOF > a\nb',
  'cat <<-EOF\n\tb\n\tEOF',
  'echo "a\nb',
  "awk '{\n  print $1",
  'f() {\n  echo a',
  '(cd a && make',
  'a=$(cat b |',
  'a && b ||',
  '[[ -f a &&'
]

/** `open` where bash misses the end, `error` where it would complain whatever followed. */
function judgeByBash(texts: readonly string[]): readonly string[] {
  // A byte count before each text, so that nothing in it ends it.
  const script = String.raw`while IFS= read -r size; do
    IFS= LC_ALL=C read -r -d '' -N "$size" text
    said=$(LC_ALL=C bash -n <<<"$text" 2>&1); status=$?
    case $said in
      *'unexpected EOF'*|*'unexpected end of file'*|*'delimited by end-of-file'*) echo open;;
      *) if [ "$status" = 0 ]; then echo ok; else echo error; fi;;
    esac
  done`
  const input = texts.map((text) => `${Buffer.byteLength(text)}\n${text}`).join('')
  const {stdout} = spawnSync('bash', ['-c', script], {
    input,
    encoding: 'utf8',
    env: {...process.env, LC_ALL: 'C'},
    maxBuffer: 1 << 26
  })
  return stdout.trimEnd().split('\n')
}

if (hasBash) {
  oracle('agree on where a command is not finished', async () => {
    const texts = shellTexts()
    assert.ok(texts.length > 100, `only ${texts.length} texts`)
    const verdicts = judgeByBash(texts)
    assert.is(verdicts.length, texts.length)
    const differing: string[] = []
    for (const [index, text] of texts.entries()) {
      const verdict = verdicts[index]
      // Behind a backslash at the end a person goes on; a file may end there.
      if (verdict === 'error' || text.endsWith('\\')) continue
      const isOpen = (await splitStatements(text.split('\n'))).some((statement) => statement.isOpen)
      if (isOpen !== (verdict === 'open')) differing.push(`${verdict}: ${text}`)
    }
    assert.equal(differing, [])
  })
} else {
  process.stdout.write('skipped: there is no bash here\n')
  oracle('is skipped where there is no bash', () => {})
}

oracle.run()
