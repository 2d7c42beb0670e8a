import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {findSecrets} from '../../../src/understand/secrets/find.ts'
import {understandMarkdown} from '../markdown.ts'

const secrets = suite('secrets in a document')

// In two pieces, so that nobody who looks for secrets finds these.
const token = (prefix: string, random: string): string => prefix + random
const random36 = 'q7Zt2LmX9vBc4RwY8nKp1HsD6fGj3TaE5uVx'

const real: readonly (readonly [kind: string, text: string])[] = [
  ['an access key of AWS', token('AKIA', 'Q3EGRZ7LMX2WBTNF')],
  ['a token of GitHub', token('ghp_', random36)],
  ['a token of GitLab', token('glpat-', 'x9Kq_2LmZ7vBc4RwY8nK')],
  ['a token of Slack', token('xoxb-', `24601357912-${random36}`)],
  ['a key of Stripe', token('sk_live_', 'q7Zt2LmX9vBc4RwY8nKp1HsD')],
  ['a token of npm', token('npm_', random36)],
  ['a password', token('password=', 'h7G2kP9xQ4vT')],
  ['a password', token('"api_key": "', 'h7G2kP9xQ4vTz"')],
  ['a password', token('postgres://app:', 'h7G2kP9xQ4vT@db/app')]
]

for (const [kind, text] of real) {
  secrets(`are found: ${kind} (${text.slice(0, 9)}…)`, () => {
    assert.equal(
      findSecrets(`export X='${text}'`).map((found) => found.kind),
      [kind]
    )
  })
}

const noSecrets: readonly string[] = [
  token('AKIA', 'IOSFODNN7EXAMPLE'),
  token('ghp_', 'x'.repeat(36)),
  token('ghp_', 'abcdefghijklmnopqrstuvwxyz0123456789'),
  token('glpat-', 'your-token-goes-here-please'),
  'password=$DB_PASSWORD',
  'password=changeme123!',
  'password=<your-password>',
  'PASSWORD: correct horse battery staple',
  'token: ${{ secrets.GITHUB_TOKEN }}',
  'secret=kubernetes.io/Service-Account2',
  'passphrase: none',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 deployer@new-server'
]

for (const text of noSecrets) {
  secrets(`are not seen in ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.equal(findSecrets(text), [])
  })
}

const key = [
  token('-----BEGIN OPENSSH ', 'PRIVATE KEY-----'),
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
  'QyNTUxOQAAACDs7K2vXw9ZpJr4Nq8TfLbYc3GhUeWm1AoRkS6tVxPiQwAAAJj5dHnF',
  '-----END OPENSSH PRIVATE KEY-----'
]

secrets('are private keys with a body', () => {
  const text = key.join('\n')
  const [found, ...more] = findSecrets(text)
  assert.is(found?.kind, 'a private key')
  assert.is(text.slice(found?.start, found?.end), key.slice(1, 3).join('\n'))
  assert.equal(more, [])
})

secrets('are told with their place and without themselves', async () => {
  const github = token('ghp_', random36)
  const {problems} = await understandMarkdown(
    '# Guide',
    '',
    '```console',
    `$ login ${github}`,
    '```'
  )
  const [problem] = problems
  assert.is(problem?.code, 'secret-in-document')
  assert.equal(problem?.position?.start, {line: 4, column: 9, offset: 28})
  assert.is(problem?.position?.end.column, 9 + github.length)
  assert.match(String(problem?.message), '`ghp_…`')
  assert.not.match(JSON.stringify(problems), random36)
})

secrets('are placed behind line ends of every kind', async () => {
  const {problems} = await understandMarkdown(`one\r\ntwo\rthree ${token('npm_', random36)}`)
  assert.equal(problems[0]?.position?.start, {line: 3, column: 7, offset: 15})
})

secrets.run()
