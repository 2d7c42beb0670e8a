import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'
import {block, shown} from './shown.ts'

const choosing = suite('choices of sections')

const server = [
  '# Guide',
  '## Run django',
  'You can use `gunicorn` or `uwsgi`, both started by `supervisord`.',
  '### Using gunicorn',
  ...block('pip install gunicorn'),
  '### Using uwsgi',
  ...block('make uwsgi'),
  '### Verify',
  ...block('curl localhost')
]

choosing('are proposed for sections that look like alternatives', async () => {
  assert.equal(shown(await understandMarkdown(...server)), [
    'Run django?: Using gunicorn, Using uwsgi',
    'pip install gunicorn Run django=Using gunicorn',
    'make uwsgi Run django=Using uwsgi',
    'curl localhost'
  ])
})

const proposed: readonly (readonly string[])[] = [
  ['Debian / Ubuntu', 'Fedora', 'macOS (Homebrew)'],
  ['On Linux', 'On Windows'],
  ['openSUSE Tumbleweed / Leap', 'macOS', 'FreeBSD', 'Cygwin'],
  ['Ubuntu 22.04 and 24.04', 'RHEL, CentOS and Fedora'],
  ['From source', 'From PyPI'],
  ['Option 1: Docker', 'Option 2: by hand'],
  ['Mit Docker', 'Mit Podman'],
  ['Avec Docker', 'Avec Podman'],
  ['Usando Docker', 'Usando Podman'],
  ['Method A', 'Method B']
]

for (const titles of proposed) {
  choosing(`are proposed for ${titles.join(' | ')}`, async () => {
    const sections = titles.flatMap((title) => [`## ${title}`, ...block('app install now')])
    const {choices = []} = await understandMarkdown('# Install', ...sections)
    assert.equal(
      choices.map(({options}) => options.map(({name}) => name)),
      [titles]
    )
  })
}

const chapters: readonly (readonly string[])[] = [
  ['Using variables', 'Using loops'],
  ['From 1.2 to 1.3', 'From 1.3 to 1.4'],
  ['Install', 'Configure'],
  ['Using gunicorn', 'Verify'],
  ['Linux', 'Configuration']
]

for (const titles of chapters) {
  choosing(`are not proposed for ${titles.join(' | ')}`, async () => {
    const sections = titles.flatMap((title, index) => [
      `## ${title}`,
      ...block(`step ${index} now`)
    ])
    const {choices} = await understandMarkdown('# Guide', ...sections)
    assert.is(choices, undefined)
  })
}

choosing('are declared of sections, and then no proposal any more', async () => {
  const front = ['---', 'as-written:', '  choices:', '    server:']
  const options = ['      gunicorn: Using gunicorn', '      uwsgi: Run django > Using uwsgi', '---']
  const runbook = await understandMarkdown(...front, ...options, ...server)
  assert.equal(runbook.problems, [])
  assert.equal(shown(runbook), [
    'server: gunicorn, uwsgi',
    'pip install gunicorn server=gunicorn',
    'make uwsgi server=uwsgi',
    'curl localhost'
  ])
})

choosing('point at a section that is none', async () => {
  const front = ['---', 'as-written: {choices: {server: {gunicorn: Using gunicron}}}', '---']
  const lines = [...front, ...server]
  const {problems} = await understandMarkdown(...lines)
  assert.equal(showProblems(lines, problems), ['malformed-annotation 2:43 Using gunicron'])
  assert.is(problems[0]?.hint, 'did you mean `Using gunicorn`?')
})

choosing.run()
