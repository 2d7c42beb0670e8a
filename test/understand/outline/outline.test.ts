import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const outline = suite('outline')

outline('walks into every container in reading order', async () => {
  const {steps} = await understandMarkdown(
    '1. one',
    '',
    '   ```sh',
    '   echo 1',
    '   ```',
    '   - > ```sh',
    '     > echo 2',
    '     > ```',
    '',
    ':::note',
    '```sh',
    'echo 3',
    '```',
    ':::',
    '',
    '    $ echo 4'
  )
  assert.equal(
    steps.map(({command}) => command),
    ['echo 1', 'echo 2', 'echo 3', 'echo 4']
  )
})

outline('knows the section of a step, from the outermost to the innermost', async () => {
  const {steps, title} = await understandMarkdown(
    '## Before',
    '```sh',
    'echo 0',
    '```',
    '# Install `app` *now*',
    '```sh',
    'echo 1',
    '```',
    '### Get it',
    '```sh',
    'echo 2',
    '```',
    '## Check ![it](x.png)',
    '> #### Inside',
    '> ```sh',
    '> echo 3',
    '> ```',
    '',
    '```sh',
    'echo 4',
    '```'
  )
  assert.equal(
    steps.map(({section}) => section),
    [
      ['Before'],
      ['Install app now'],
      ['Install app now', 'Get it'],
      ['Install app now', 'Check it', 'Inside'],
      ['Install app now', 'Check it']
    ]
  )
  assert.is(title, 'Install app now')
})

outline('takes the first heading for the title where none is of the first depth', async () => {
  assert.is((await understandMarkdown('### A', '## B')).title, 'A')
  assert.is((await understandMarkdown('text')).title, null)
})

outline('gives path and syntax on, and the problems of the reader first', async () => {
  const {path, syntax, problems} = await understandMarkdown('```console', 'make')
  assert.equal([path, syntax], ['install.md', 'markdown'])
  assert.equal(
    problems.map(({code}) => code),
    ['unclosed-fence', 'no-prompt']
  )
})

outline.run()
