import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {placeholderInTyped} from '../../../src/understand/inference/placeholder.ts'
import {understandMarkdown} from '../markdown.ts'

const typed = suite('placeholderInTyped')

const forms: readonly (readonly [command: string, open: string])[] = [
  ['rsnapshot -t [interval]', '[interval]'],
  ['./configure [other-options] --with-mysql', '[other-options]'],
  ['apt-get install reclass [reclass-doc]', '[reclass-doc]'],
  ['tail [-n lines] app.log', '[-n lines]'],
  ['app run [files]...', '[files]...'],
  ['mosh [user@]host', '[user@]'],
  ['ssh [{user}@]{server} app-authenticate {path}', '[{user}@]'],
  ['curl https://example.org/users/{id}', '{id}'],
  ['pytest -h | --help # show help', '| --help'],
  ['./configure ...', '...'],
  ['./configure --host=mingw32 ...', '...'],
  ['service app {start|stop|restart}', '{start|stop|restart}']
]

for (const [command, open] of forms) {
  typed(`sees that \`${command}\` is a form`, () => {
    assert.is(placeholderInTyped(command), open)
  })
}

const whole: readonly string[] = [
  'sort <names >sorted',
  'sort <names>sorted',
  'tee <in >>log 2>&1',
  'wc -l < names > count',
  'diff <(ls a) <(ls b)',
  'cat <<EOF > page.html\n<html>\nEOF',
  'cat <<<text',
  'echo "<html>" > page.html',
  "sed 's/<b>/[strong]/' page.html",
  'echo \\<html\\>',
  'ls [a-z]* [a-zA-Z0-9] [abc].txt',
  'rm [Tt]emp',
  '[ -f app.conf ] && cat app.conf',
  '[[ -n $A ]]',
  "pip install -e '.[dev]'",
  'pip install app[full]',
  'echo ${A[index]}',
  'mkdir -p app/{bin,lib}',
  'find . -name a -exec rm {} +',
  'exec {log}>app.log',
  'git rebase @{upstream}',
  'docker ps --format {{.Names}}',
  'cat ${name}',
  'go test ./...',
  'ps -e | wc -l',
  'cat - | tee -a log',
  '{ ls|wc; }',
  'wpctl status  # then note the [node]',
  'ssh <user>@<host>'
]

for (const command of whole) {
  typed(`sees nothing open in \`${command.replaceAll('\n', '\u23ce')}\``, () => {
    assert.is(placeholderInTyped(command), undefined)
  })
}

typed('leaves a form behind a prompt or in the language of a shell to a person', async () => {
  const {steps} = await understandMarkdown(
    '```console',
    '$ pw-record --list-targets',
    '$ rsnapshot -t [interval]',
    '```',
    '',
    '```bash',
    'rever check',
    'rever [version]',
    '```'
  )
  assert.equal(
    steps.map(({kind, command}) => [kind, command]),
    [
      ['command', 'pw-record --list-targets'],
      ['manual', 'rsnapshot -t [interval]'],
      ['command', 'rever check'],
      ['manual', 'rever [version]']
    ]
  )
  const [, manual] = steps
  assert.is(
    manual?.kind === 'manual' && manual.because,
    '`[interval]` is for the reader to fill in'
  )
})

typed('runs what looks like a form where an annotation says that it is typed', async () => {
  const {steps} = await understandMarkdown(
    '<!-- as-written: timeout=5s -->',
    '```console',
    '$ ls [abc]',
    '```'
  )
  assert.equal(
    steps.map(({kind}) => kind),
    ['command']
  )
})

typed.run()
