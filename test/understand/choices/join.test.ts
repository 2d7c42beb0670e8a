import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'
import {understandRst} from '../rst.ts'
import {block, shown} from './shown.ts'

const choosing = suite('choices')

choosing('are directives of Markdown, with names in each of their forms', async () => {
  const runbook = await understandMarkdown(
    '::::choice{name=server}',
    ':::option{gunicorn}',
    ...block('pip install gunicorn'),
    ':::',
    ':::option[Using uwsgi]',
    ...block('pip install uwsgi'),
    ':::',
    ':::option{name="by hand"}',
    ...block('true'),
    ':::',
    '::::',
    ...block('start')
  )
  assert.equal(runbook.problems, [])
  assert.equal(shown(runbook), [
    'server: gunicorn, Using uwsgi, by hand',
    'pip install gunicorn server=gunicorn',
    'pip install uwsgi server=Using uwsgi',
    'true server=by hand',
    'start'
  ])
})

choosing('are directives of reStructuredText', async () => {
  const runbook = await understandRst(
    '.. choice:: server',
    '',
    '   .. option:: gunicorn',
    '',
    '      ::',
    '',
    '         $ pip install gunicorn',
    '',
    '   .. option:: uwsgi',
    '',
    '      ::',
    '',
    '         $ pip install uwsgi'
  )
  assert.equal(runbook.problems, [])
  assert.equal(shown(runbook), [
    'server: gunicorn, uwsgi',
    'pip install gunicorn server=gunicorn',
    'pip install uwsgi server=uwsgi'
  ])
})

choosing('may stand in an option', async () => {
  const runbook = await understandMarkdown(
    '::::::choice{name=server}',
    ':::::option{gunicorn}',
    '::::choice{name=source}',
    ':::option{pip}',
    ...block('pip install gunicorn'),
    ':::',
    ':::option{apt}',
    ...block('apt install gunicorn'),
    ':::',
    '::::',
    ':::::',
    ':::::option{uwsgi}',
    ...block('pip install uwsgi'),
    ':::::',
    '::::::'
  )
  assert.equal(shown(runbook).slice(2), [
    'pip install gunicorn server=gunicorn source=pip',
    'apt install gunicorn server=gunicorn source=apt',
    'pip install uwsgi server=uwsgi'
  ])
})

const tabs = (kind: string, set: string, names: readonly string[], verb: string): string[] => [
  `.. ${set}::`,
  '',
  ...names.flatMap((name) => [
    `   .. ${kind}:: ${name}`,
    '',
    '      .. code-block:: console',
    '',
    `         $ ${verb} ${name.toLowerCase()}`,
    ''
  ])
]

choosing('are tabs, whose groups stay in step through the document', async () => {
  const runbook = await understandRst(
    'Install',
    '=======',
    '',
    ...tabs('group-tab', 'tabs', ['Linux', 'macOS', 'Windows'], 'install'),
    'Run',
    '===',
    '',
    ...tabs('group-tab', 'tabs', ['Linux', 'macOS'], 'run'),
    ...tabs('tab-item', 'tab-set', ['pip', 'conda'], 'get')
  )
  assert.equal(runbook.problems, [])
  assert.equal(shown(runbook), [
    'Install: Linux, macOS, Windows',
    'Run: pip, conda',
    'install linux Install=Linux',
    'install macos Install=macOS',
    'install windows Install=Windows',
    'run linux Install=Linux',
    'run macos Install=macOS',
    'get pip Run=pip',
    'get conda Run=conda'
  ])
})

choosing('are tabs that stand in nothing, and tabs of code', async () => {
  const loose = ['pip', 'conda'].flatMap((name) => [
    `.. tab:: ${name}`,
    '',
    '   .. code-block:: bash',
    '',
    `      ${name} install app`,
    ''
  ])
  const code = [
    '.. tabs::',
    '',
    '   .. code-tab:: bash Debian',
    '',
    '      apt install app',
    '',
    '   .. code-tab:: bash Fedora',
    '',
    '      dnf install app',
    ''
  ]
  const runbook = await understandRst(...loose, 'Or', '', ...code)
  assert.equal(shown(runbook), [
    'tabs: pip, conda',
    'tabs 2: Debian, Fedora',
    'pip install app tabs=pip',
    'conda install app tabs=conda',
    'apt install app tabs 2=Debian',
    'dnf install app tabs 2=Fedora'
  ])
})

choosing('are none where nothing is typed, or there is only one way', async () => {
  const {choices} = await understandRst(
    ...tabs('tab', 'tabs', ['Only'], 'install'),
    '.. tabs::',
    '',
    '   .. tab:: One',
    '',
    '      Text',
    '',
    '   .. tab:: Two',
    '',
    '      Text'
  )
  assert.is(choices, undefined)
})

choosing('leave the options of commands to Sphinx', async () => {
  const {problems, choices} = await understandRst('.. option:: --force', '', '   Do it.')
  assert.equal([problems, choices], [[], undefined])
})

const slips: readonly (readonly [readonly string[], string])[] = [
  [[':::option{a}', ...block('ls'), ':::'], 'misplaced-annotation 1:1 :::option{a}'],
  [[':::choice{name=a}', ...block('ls'), ':::'], 'malformed-annotation 1:1 :::choice{name=a}'],
  [
    ['::::choice{name=a}', ':::option', ...block('ls'), ':::', ':::option{b}', ':::', '::::'],
    'malformed-annotation 2:1 :::option'
  ],
  [
    ['::::choice{name=a}', ':::option{b}', ':::', ':::option{b}', ':::', '::::'],
    'malformed-annotation 4:1 :::option{b}'
  ],
  [
    ['::::choice{name=a timeout=5m}', ':::option{b}', ':::', '::::'],
    'malformed-annotation 1:19 timeout=5m'
  ]
]

for (const [lines, expected] of slips) {
  choosing(`tell of the slip in \`${lines[0]}\` … ${expected}`, async () => {
    const {problems} = await understandMarkdown(...lines)
    assert.equal(showProblems(lines, problems), [expected])
  })
}

choosing.run()
