import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Answer, Question} from '../../../src/seam/terminal.ts'
import {editing, home, openBash} from '../private-bash.ts'

/** Asks as Django does; what it was told is written to a file, for a password must not be printed. */
writeFileSync(
  join(home, 'createsuperuser.py'),
  `import getpass, json, sys
user = input("Username (leave blank to use 'root'): ")
email = input("Email address: ")
first = getpass.getpass()
again = getpass.getpass("Password (again): ")
print("This password is too short. It must contain at least 8 characters.")
sure = input("Bypass password validation and create user anyway? [y/N]: ")
json.dump([user, email, first, again, sure], open(sys.argv[1], "w"))
print("Superuser created successfully.")
`
)

const answers = suite('answers')

function answer(on: string, say: string, isSecret = false): Answer {
  return {answers: (question) => question.includes(on), say, isSecret}
}

const five: readonly Answer[] = [
  answer('Username', 'admin'),
  answer('Email', 'admin@example.org'),
  answer('Password:', 'hunter2secret', true),
  answer('Password (again)', 'hunter2secret', true),
  answer('Bypass', 'y')
]

answers(
  'answer all five questions of createsuperuser, ten times of ten, and never show the password',
  async () => {
    await using terminal = await openBash()
    for (let round = 0; round < 10; round++) {
      const heard: Buffer[] = []
      const result = await terminal.run({
        command: `python3 createsuperuser.py told-${round}`,
        answers: five,
        endWhenAsking: true,
        patience: 20_000,
        onOutput: (bytes) => heard.push(Buffer.from(bytes))
      })
      assert.is(result.ending, 'finished', result.output)
      assert.is(result.exit, 0)
      assert.is(result.unused, undefined)
      assert.not.match(Buffer.concat(heard).toString(), 'hunter2')
      const told = await terminal.run({command: `cat told-${round}`})
      assert.is(
        told.output,
        '["admin", "admin@example.org", "hunter2secret", "hunter2secret", "y"]'
      )
    }
  }
)

answers('are given in the order of equal questions, each once', async () => {
  await using terminal = await openBash({args: editing})
  const command = `for name in a b c; do read -p 'Name: ' $name; done; echo "$a$b$c"`
  const result = await terminal.run({
    command,
    answers: [answer('Name:', 'x'), answer('Name:', 'y'), answer('Name:', 'z')],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Name: x\nName: y\nName: z\nxyz\n')
})

answers('that hide nothing between them are told apart', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: `read -sp 'Password: ' a; read -sp 'Password: ' b; echo; echo "$a-$b" | tr a-z A-Z`,
    answers: [answer('Password:', 'one', true), answer('Password:', 'two', true)],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Password: Password: \nONE-TWO\n')
})

answers('wait until the echo is off, however late', async () => {
  await using terminal = await openBash()
  const command = `bash -c 'printf "Password: "; sleep 0.3; stty -echo; read x; stty echo; echo; test "$x" = topsecret'`
  const result = await terminal.run({
    command,
    answers: [answer('Password:', 'topsecret', true)],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Password: \n')
  assert.is(result.exit, 0)
})

answers('reach a program that throws away what was typed ahead', async () => {
  await using terminal = await openBash()
  const command = `python3 -c '
import sys, time, termios
print("Name: ", end="", flush=True)
time.sleep(0.2)
termios.tcflush(0, termios.TCIFLUSH)
print("[" + sys.stdin.readline().strip() + "]")'`
  const result = await terminal.run({
    command,
    answers: [answer('Name:', 'ada')],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Name: ada\n[ada]\n')
})

answers('are given behind a question whose line is ended', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'echo Your name:; read name; echo "$name!"',
    answers: [answer('Your name', 'ada')],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Your name:\nada\nada!\n')
})

answers('that nobody asked for are left over', async () => {
  await using terminal = await openBash()
  const never = answer('Email', 'x')
  const result = await terminal.run({command: 'echo Email', answers: [never], endWhenAsking: true})
  assert.equal(result.unused, [never])
})

answers('leave an unexpected question to be told', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: `read -p 'Name: ' a; read -sp 'PIN: ' b`,
    answers: [answer('Name:', 'ada')],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.ending, 'asks')
  assert.equal(result.question, {text: 'PIN: ', kind: 'hidden'})
  assert.is((await terminal.run({command: 'echo next'})).output, 'next\n')
})

answers('are never typed where the output only looks like the question', async () => {
  await using terminal = await openBash()
  const say = answer('Password:', 'topsecret', true)
  for (const command of [
    `printf 'Password: '; sleep 0.4; echo`,
    `bash -c 'printf "Password: "; sleep 0.4; echo'`,
    `printf 'Password: '; sleep 0.4 | cat; echo`
  ]) {
    const result = await terminal.run({
      command,
      answers: [say],
      endWhenAsking: true,
      patience: 8000
    })
    assert.is(result.ending, 'finished')
    assert.is(result.output, 'Password: \n')
    assert.equal(result.unused, [say])
  }
})

answers('are never typed to the shell that is left behind', async () => {
  await using terminal = await openBash()
  const say = answer('Password:', 'touch typed-to-the-shell', true)
  for (let round = 0; round < 30; round++) {
    const command = round % 2 === 0 ? `printf 'Password: '` : `bash -c 'printf "Password: "'`
    const result = await terminal.run({command, answers: [say], endWhenAsking: true})
    assert.equal(result.unused, [say])
  }
  assert.not.match((await terminal.run({command: 'ls'})).output, 'typed-to-the-shell')
})

const python = 'python3 -c "import readline; print(input(\'Proceed? \'))"'

answers('reach programs that read single keys', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: python,
    answers: [answer('Proceed?', 'yes')],
    endWhenAsking: true,
    patience: 8000
  })
  assert.is(result.output, 'Proceed? yes\nyes\n')
})

const kinds: readonly (readonly [command: string, kind: Question['kind']])[] = [
  ['cat', 'line'],
  [`read -p 'Name: ' x`, 'line'],
  [`bash -c 'read -p "Name: " x'`, 'line'],
  [`read -sp 'PIN: ' x`, 'hidden'],
  ['python3 -c "import getpass; getpass.getpass()"', 'hidden'],
  [python, 'raw'],
  ['seq 1 500 | LESS= less', 'raw'],
  [`script -qc "bash -c 'read -sp PIN: x'" /dev/null`, 'hidden']
]

for (const [command, kind] of kinds) {
  answers(`take what \`${command}\` waits for as ${kind}`, async () => {
    await using terminal = await openBash()
    const result = await terminal.run({command, endWhenAsking: true, patience: 8000})
    assert.is(result.question?.kind, kind)
  })
}

answers('come from a person where no other fits', async () => {
  await using terminal = await openBash()
  const asked: Question[] = []
  const result = await terminal.run({
    command: `read -p 'Name: ' a; read -sp 'PIN: ' b; echo; echo "$a $b"`,
    patience: 8000,
    onQuestion: async (question, hands) => {
      asked.push(question)
      if (question.kind === 'line') return {kind: 'say', text: 'ada', isSecret: false}
      hands.type('12')
      hands.type('34\r')
      return {kind: 'wait'}
    }
  })
  assert.is(result.ending, 'finished')
  assert.equal(asked, [
    {text: 'Name: ', kind: 'line'},
    {text: 'PIN: ', kind: 'hidden'}
  ])
  assert.is(result.output, 'Name: ada\nPIN: \nada 1234\n')
})

answers('may be the end', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: 'cat', onQuestion: async () => ({kind: 'end'})})
  assert.is(result.ending, 'asks')
})

answers.run()
