import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const legends = suite('legends')

const sentences: readonly [
  language: string,
  sentence: string,
  root: string,
  user: string | null
][] = [
  [
    'en',
    'Commands starting with `#` must be run as `root`, those starting with `$` as `deployer`.',
    'root',
    'deployer'
  ],
  [
    'en',
    'Lines that begin with `#` are typed by root, lines that begin with `$` by a normal user.',
    'root',
    null
  ],
  [
    'en',
    'The prompt "#" stands for the superuser and the prompt "$" for a regular user.',
    'root',
    null
  ],
  [
    'es',
    'Los comandos que empiezan con `#` se ejecutan como `root` y los que empiezan con `$` como usuario `deployer`.',
    'root',
    'deployer'
  ],
  [
    'de',
    'Befehle, die mit `#` beginnen, werden als `root` ausgeführt, solche mit `$` als Benutzer `deployer`.',
    'root',
    'deployer'
  ],
  [
    'fr',
    'Les commandes commençant par `#` sont exécutées en tant que `root`, celles commençant par `$` par l’utilisateur normal.',
    'root',
    null
  ],
  [
    'pt',
    'Os comandos que começam com `#` são executados como `root` e os que começam com `$` como usuário normal.',
    'root',
    null
  ]
]

for (const [language, sentence, root, user] of sentences) {
  legends(`are read from ${language}: ${sentence}`, async () => {
    const {steps} = await understandMarkdown(
      sentence,
      '',
      '```',
      '# make install',
      '$ make check',
      '```'
    )
    assert.equal(
      steps.map(({role, why, command}) => [role.user, why, command]),
      [
        [root, 'legend', 'make install'],
        [user, 'legend', 'make check']
      ]
    )
  })
}

legends('hold before they are said, and until another is', async () => {
  const {steps} = await understandMarkdown(
    '```',
    '$ ls',
    '```',
    'Commands starting with `$` are run as `pony`.',
    '```',
    '$ ls',
    '```',
    'From here on lines starting with `$` are typed as `web`.',
    '```',
    '$ ls',
    '```'
  )
  assert.equal(
    steps.map(({role}) => role.user),
    ['pony', 'pony', 'web']
  )
})

legends('say nothing about prompts that name a user themselves', async () => {
  const {steps} = await understandMarkdown(
    'Commands starting with `$` are run as `pony`.',
    '```',
    'admin@web $ ls',
    '```'
  )
  assert.equal([steps[0]?.role, steps[0]?.why], [{user: 'admin', host: 'web'}, 'prompt'])
})

const noLegends: readonly string[] = [
  'The variable `$` holds the commands that start with root.',
  'Commands starting with `#` are comments.',
  'Commands starting with `#` or `$` must be run as `root`.',
  'Run it as `root`.',
  '“Commands starting with `$` are run as `pony`” says who types.',
  'Write "Commands starting with `$` are run as `pony`" if you like.'
]

for (const sentence of noLegends) {
  legends(`are not read from: ${sentence}`, async () => {
    const {steps} = await understandMarkdown(sentence, '', '```', '$ ls', '```')
    assert.equal([steps[0]?.role.user, steps[0]?.why], [null, 'prompt'])
  })
}

legends('leave comments among the commands alone', async () => {
  const {steps} = await understandMarkdown(
    'Commands starting with `#` must be run as `root`.',
    '```',
    '$ cd app',
    '# now we are in the directory of the app',
    '# apt-get install make',
    '```'
  )
  assert.equal(
    steps.map(({command, notes}) => [command, notes]),
    [
      ['cd app', ['# now we are in the directory of the app']],
      ['apt-get install make', []]
    ]
  )
})

legends.run()
