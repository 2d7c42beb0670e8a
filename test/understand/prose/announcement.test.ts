import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const announced = suite('announcements')

const files: readonly [language: string, sentence: string, file: string | null][] = [
  ['en', 'Create the new file `/etc/app.conf` containing:', 'create /etc/app.conf'],
  [
    'en',
    'Create a unit file with the following content (e.g. in `/etc/systemd/system/app.service`):',
    'create /etc/systemd/system/app.service'
  ],
  ['en', 'Add the following to /etc/hosts:', 'append /etc/hosts'],
  [
    'en',
    'Add three lines to your start-up file (`.bashrc`, `.profile`) to set where they live:',
    'append .bashrc'
  ],
  ['de', 'Fügen Sie `~/.profile` zwei Zeilen hinzu:', 'append ~/.profile'],
  ['es', 'Añada dos líneas a `~/.profile`:', 'append ~/.profile'],
  ['fr', 'Ajoutez deux lignes à `~/.profile` :', 'append ~/.profile'],
  ['pt', 'Adicione duas linhas a `~/.profile`:', 'append ~/.profile'],
  ['en', 'Add the following line to the `[mysqld]` section of `/etc/my.cnf`:', 'edit /etc/my.cnf'],
  ['en', 'Update the file `app/wsgi.py` to use local settings:', 'edit app/wsgi.py'],
  ['en', 'Make the following changes in `/etc/app.conf`:', 'edit /etc/app.conf'],
  ['en', 'Add `app.Backend` to your back-ends in `app/settings.py`:', null],
  ['en', 'Create the directory `/srv/www`:', null],
  ['en', 'This creates the endpoint `/v1`:', null],
  ['es', 'Cree el archivo `/etc/app.conf` con el siguiente contenido:', 'create /etc/app.conf'],
  ['es', 'Añada las siguientes líneas a `/etc/hosts`:', 'append /etc/hosts'],
  ['es', 'Edite el fichero `/etc/app.conf`:', 'edit /etc/app.conf'],
  ['de', 'Die Datei `/etc/app.conf` mit folgendem Inhalt anlegen:', 'create /etc/app.conf'],
  ['de', 'Fügen Sie `/etc/hosts` folgende Zeile hinzu:', 'append /etc/hosts'],
  ['de', 'Bearbeiten Sie `/etc/app.conf`:', 'edit /etc/app.conf'],
  ['fr', 'Créez le fichier `/etc/app.conf` contenant :', 'create /etc/app.conf'],
  ['fr', 'Ajoutez les lignes suivantes à `/etc/hosts` :', 'append /etc/hosts'],
  ['fr', 'Modifiez le fichier `/etc/app.conf` :', 'edit /etc/app.conf'],
  ['pt', 'Crie o arquivo `/etc/app.conf` com o seguinte conteúdo:', 'create /etc/app.conf'],
  ['pt', 'Adicione as seguintes linhas a `/etc/hosts`:', 'append /etc/hosts'],
  ['pt', 'Edite o ficheiro `/etc/app.conf`:', 'edit /etc/app.conf']
]

for (const [language, sentence, file] of files) {
  announced(`of files in ${language}: ${sentence}`, async () => {
    const {steps} = await understandMarkdown(sentence, '', '```', 'key = value', '```')
    assert.equal(
      steps.map(({kind, command, why, trust}) => [kind, command, why, trust]),
      file === null ? [] : [['file', file, 'inferred', 'candidate']]
    )
  })
}

announced('make no file of what is typed', async () => {
  const {steps} = await understandMarkdown(
    'Edit `/etc/hosts`:',
    '',
    '```',
    'sudo nano /etc/hosts',
    '```',
    '',
    'Create the file `app.conf` with the following command:',
    '',
    '```',
    '$ touch app.conf',
    '```'
  )
  assert.equal(
    steps.map(({kind, command}) => [kind, command]),
    [
      ['command', 'sudo nano /etc/hosts'],
      ['command', 'touch app.conf']
    ]
  )
})

announced('make a file of a script only where its content is spoken of', async () => {
  const {steps} = await understandMarkdown(
    'Create the file `/usr/local/bin/hello.sh` with the following content:',
    '',
    '```bash',
    'echo hello',
    '```',
    '',
    'Update the package list in `/etc/apt/sources.list`:',
    '',
    '```bash',
    'apt-get update',
    '```'
  )
  assert.equal(
    steps.map(({kind, command}) => [kind, command]),
    [
      ['file', 'create /usr/local/bin/hello.sh'],
      ['command', 'apt-get update']
    ]
  )
})

announced('keep the lines of a file with their places', async () => {
  const {steps} = await understandMarkdown(
    'Create the file `a.conf` containing:',
    '',
    '```ini',
    '[a]',
    'b = c',
    '```'
  )
  const [step] = steps
  assert.equal(step?.kind === 'file' && step.content.map(({text, line}) => [text, line]), [
    ['[a]', 4],
    ['b = c', 5]
  ])
})

const outputs: readonly [language: string, sentence: string, promised: boolean][] = [
  ['en', 'The output should contain:', true],
  ['en', 'The output is:', true],
  ['en', 'The output is in JSON format, for example:', false],
  ['en', 'The output should not contain:', false],
  ['en', 'You should see something like:', false],
  ['es', 'La salida debe contener:', true],
  ['de', 'Die Ausgabe sollte folgendes enthalten:', true],
  ['fr', 'La sortie doit contenir :', true],
  ['pt', 'A saída deve conter:', true]
]

for (const [language, sentence, isPromised] of outputs) {
  announced(`of outputs in ${language}: ${sentence}`, async () => {
    const {steps} = await understandMarkdown(
      '```console',
      '$ id',
      '```',
      sentence,
      '',
      '```',
      'uid=0',
      '```'
    )
    assert.equal(
      steps.map(({command, promise}) => [command, promise?.isPart ?? false]),
      [['id', isPromised]]
    )
  })
}

announced('leave an output that no step directly above has printed', async () => {
  const {steps, ignored} = await understandMarkdown(
    'The output should contain:',
    '',
    '```',
    'uid=0',
    '```'
  )
  assert.equal([steps.length, ignored[0]?.because], [0, 'an output, but of no step'])
})

announced.run()
