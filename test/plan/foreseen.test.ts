import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {StepOptions} from '../../src/model/options.ts'
import {foreseenProblems, handwork} from '../../src/plan/foreseen.ts'
import {secretProblems} from '../../src/plan/secret-problems.ts'
import {documentOf} from '../run/scripted-target.ts'

const foreseen = suite('what is foreseen')

/** The code of what is foreseen about a command. */
function codeOf(command: string, options: StepOptions = {}): string | undefined {
  const {runbook, steps} = documentOf([{command, options}])
  return foreseenProblems(runbook, steps)[0]?.code
}

const people: readonly string[] = [
  'vi /etc/hosts',
  'sudo vim.tiny x',
  'sudo -u www EDITOR=vi crontab -e',
  'EDITOR=nano crontab -u www -e',
  '/usr/bin/nano /etc/fstab',
  'cd /srv && python manage.py createsuperuser',
  './manage.py createsuperuser --settings=app.prod',
  'passwd ftsender',
  'mysql_secure_installation',
  'git rebase -i HEAD~3',
  'make menuconfig'
]
for (const command of people) {
  foreseen(`\`${command}\` wants a person`, () =>
    assert.is(codeOf(command), 'interactive-unanswered')
  )
}

const endless: readonly string[] = [
  'tail -f /var/log/syslog',
  'journalctl -u nginx -f',
  'celery flower',
  'celery -A app worker -l info',
  'python manage.py runserver 0.0.0.0:8000',
  'python3 -m http.server 8000',
  'docker compose up'
]
for (const command of endless) {
  foreseen(`\`${command}\` never ends`, () => assert.is(codeOf(command), 'never-ends'))
}

const others: readonly string[] = [
  'echo vi',
  'apt-get install vim nano',
  'vi --version',
  'crontab -l',
  'crontab -e < table',
  'echo secret | passwd --stdin bob',
  'passwd -l bob',
  'manage.py createsuperuser --noinput',
  'cat > x <<EOF\nvi x\nEOF',
  'tail -n 5 log',
  'tail -f log | head',
  'tail -f log &',
  'docker compose up -d',
  'ping -c 3 localhost',
  'git commit -m "vi"',
  'update-alternatives --set editor /usr/bin/vim.tiny'
]
for (const command of others) {
  foreseen(`nothing is foreseen of \`${command.replaceAll('\n', '␊')}\``, () => {
    assert.is(codeOf(command), undefined)
  })
}

foreseen('what annotations speak for needs no warning', () => {
  const keys = [{kind: 'type', keys: 'x'}] as const
  assert.is(codeOf('vi x', {keys}), undefined)
  assert.is(codeOf('passwd', {answers: []}), undefined)
  assert.is(codeOf('tail -f log', {timeout: 5000}), undefined)
  const [step] = documentOf(['vi x']).steps
  assert.is(step && handwork(step.step), 'vi')
})

foreseen('a secret that nobody declares is an error with what was meant', () => {
  const answers = [
    {on: {kind: 'text', source: 'P'}, say: {kind: 'secret', name: 'ADMIN_PASSWRD'}}
  ] as const
  const {runbook} = documentOf([
    {command: 'a', options: {answers}},
    {command: 'b', options: {answers}}
  ])
  const problems = secretProblems(runbook, ['ADMIN_PASSWORD'])
  assert.equal(
    problems.map(({code, severity, hint}) => [code, severity, hint]),
    [
      [
        'undeclared-secret',
        'error',
        'did you mean `$ADMIN_PASSWORD`? Otherwise declare it under `secrets` in as-written.yaml'
      ]
    ]
  )
  assert.equal(secretProblems(runbook, ['ADMIN_PASSWRD']), [])
})

foreseen.run()
