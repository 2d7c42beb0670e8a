import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Mask} from '../../src/secret/mask.ts'

const masks = suite('Mask')

const secret = 'S3cr&t "p/w" ünd+1'

function masked(text: string, hidden = secret): string {
  const mask = new Mask()
  mask.add(hidden)
  return mask.text(text)
}

const forms: readonly (readonly [name: string, text: string])[] = [
  ['as it is', secret],
  ['in JSON', JSON.stringify(secret).slice(1, -1)],
  ['in ASCII JSON', 'S3cr&t \\"p/w\\" \\u00fcnd+1'],
  ['in a URL', encodeURIComponent(secret)],
  ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
  [
    'in a URL with small digits',
    encodeURIComponent(secret).replaceAll(/%../g, (code) => code.toLowerCase())
  ],
  ['in HTML', 'S3cr&amp;t &quot;p/w&quot; ünd+1'],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
  ['in base64', Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1)],
  ['over lines', 'S3cr&t "p/\r\nw" ünd+1'],
  ['over indented lines', 'S3cr&t "p/\n    w" ünd+1'],
  ['in colours', '\u001b[31mS3cr\u001b[0m&t "p/w" \u001b[1mü\u001b[0mnd+1'],
  ['behind cursor movements', 'S3cr\u001b[5G&t "p/w" ünd\r+1'],
  ['in titles', `S3cr\u001b]0;title\u0007&t "p/w" ünd+1`]
]

for (const [name, text] of forms) {
  masks(`hides a secret ${name}`, () => {
    const shown = masked(`before <${text}> after`)
    assert.match(shown, '••••')
    assert.ok(shown.startsWith('before <'))
    assert.ok(shown.endsWith('> after'))
    assert.not.match(shown, /S3cr|ünd|p.{0,6}w|%20|cr&t/)
  })
}

masks('hides the secret in what HTTP sends', () => {
  for (const user of ['a', 'ab', 'abc', 'abcd']) {
    const password = 'correct horse battery'
    const text = Buffer.from(`${user}:${password}`).toString('base64')
    const shown = masked(`Authorization: Basic ${text}`, password)
    const left = Buffer.from(shown.split('Basic ')[1] as string, 'base64').toString('latin1')
    assert.match(shown, '••••')
    assert.not.match(left, 'orse')
  }
})

masks('hides each line of a key, however it is indented', () => {
  const key = '-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA\nwJ3qkR7mN0pX\n-----END KEY-----'
  assert.is(masked(`  wJ3qkR7mN0pX`, key), '  ••••')
  assert.not.match(masked(key, key), 'MIIE')
})

masks('keeps what is no secret', () => {
  assert.is(masked('S3cr and t, p, w and ünd+2'), 'S3cr and t, p, w and ünd+2')
})

masks('keeps the lines of an output', () => {
  const mask = new Mask()
  mask.add('correct horse')
  assert.equal(mask.lines(['one', 'correct', 'horse two']), ['one', '••••', '•••• two'])
  assert.equal(mask.lines([]), [])
})

masks('hides short secrets, but not over lines', () => {
  assert.is(masked('PIN 1234, 1\n234', '1234'), 'PIN ••••, 1\n234')
})

masks('takes time in proportion to the text', () => {
  const mask = new Mask()
  for (let index = 0; index < 10; index++) mask.add(`aaaaaaaa-secret-${index}`)
  const started = performance.now()
  mask.text('a'.repeat(20_000))
  assert.ok(performance.now() - started < 3000)
})

masks.run()
