import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const secrets = suite('secrets')

const program = `import base64, getpass, json, sys, urllib.parse
user = input("Username: ")
password = getpass.getpass()
assert password == getpass.getpass("Password (again): ")
for text in (password, json.dumps(password), urllib.parse.quote(password), password.encode().hex(),
             base64.b64encode(("admin:" + password).encode()).decode()):
    print(text)
    print(text[:9] + "\\033[1m" + text[9:])
for character in password:
    sys.stdout.write(character)
    sys.stdout.flush()
print()
sys.exit(1)
`

secrets('are in no report, whatever prints them', async () => {
  await inFolder(async (folder) => {
    const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
    await write('create.py', program)
    await write('as-written.yaml', 'secrets:\n  ADMIN_PASSWORD:\n    env: TEST_ADMIN_PASSWORD\n')
    const answers = `[{on: Username, say: admin}, {on: 'Password:', say: $ADMIN_PASSWORD}, {on: again, say: $ADMIN_PASSWORD}]`
    await write(
      'guide.md',
      `\`\`\`console {answers="${answers}"}\n${'$ python3 create.py\nno\n'.repeat(10)}\`\`\`\n`
    )
    const args =
      'verify guide.md --on local --keep-going --report terminal --report json=report.json'
    const {output, errors} = await ask(args.split(' '), {
      folder,
      env: {TEST_ADMIN_PASSWORD: 'Correct "horse" & battery'}
    })
    const report = await readFile(join(folder, 'report.json'), 'utf8')
    const verdicts = report.match(/"verdict": "failed",\n\s+"exit": 1/g) ?? []
    assert.is(verdicts.length, 10, output)
    for (const text of [output, errors, report]) {
      assert.not.match(text, /horse|battery|686f727365|aG9yc2|hvcnNl|ob3Jz/)
    }
    assert.match(report, '••••')
  })
})

secrets('that nobody declares keep everything from being run', async () => {
  await inFolder(async (folder) => {
    const text = '```console {answers="[{on: P, say: $ADMIN_PASSWRD}]"}\n$ touch typed\n```\n'
    await writeFile(join(folder, 'guide.md'), text)
    await writeFile(join(folder, 'as-written.yaml'), 'secrets: {ADMIN_PASSWORD: {file: x}}\n')
    const {errors, exit} = await ask('verify guide.md --on local'.split(' '), {folder})
    assert.is(exit, 2)
    assert.match(errors, '[undeclared-secret]')
    assert.match(errors, 'did you mean `$ADMIN_PASSWORD`?')
  })
})

secrets.run()
