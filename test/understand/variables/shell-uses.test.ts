import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {shellUses} from '../../../src/understand/variables/shell-uses.ts'

const asking = suite('variables that a command asks its shell for')

const asked: readonly (readonly [string, readonly string[]])[] = [
  ['cd $PROJECT_HOME/pyoseo/pyoseo', ['$PROJECT_HOME']],
  ['cp -r "${SRC_DIR%/}" "$DEST"', ['${SRC_DIR%/}', '$DEST']],
  ['echo "$(cat $FILE)" `id $NAME`', ['$FILE', '$NAME']],
  ['cat > app.conf <<EOF\nport = $PORT\nEOF', ['$PORT']],
  ['sed -i "s/PORT/$PORT/" app.conf', ['$PORT']],
  ['test -d $A && [ -f "$B" ]', ['$A', '$B']],
  ["ssh host 'echo' $REMOTE", ['$REMOTE']]
]

for (const [command, written] of asked) {
  asking(`are found in ${JSON.stringify(command)}`, async () => {
    assert.equal(
      (await shellUses(command)).map((use) => use.written),
      written
    )
  })
}

const silent: readonly string[] = [
  'echo $HOME $USER $? $1 $# $$ ${LC_ALL} $XDG_RUNTIME_DIR',
  "awk '{print $NF}' access.log",
  'awk "{print $NF}" access.log',
  'perl -ne "print if $line" file',
  "ssh host 'echo $REMOTE'",
  "cat > app.conf <<'EOF'\nport = $PORT\nEOF",
  'cat > app.conf <<"EOF"\nport = $PORT\nEOF',
  'make # with $FLAGS',
  String.raw`echo \$FLAGS`,
  'echo ${EDITOR_NAME:-vi} ${LIMIT:=5} ${DEBUG:+-v} ${NEEDED:?say it}',
  '[ -z "$DEBUG" ] && make',
  '[[ -n $DEBUG ]] && make',
  'grep \'a$\' file; grep "b$" file',
  'psql -c "select $$text$$"',
  'echo ${!PREFIX*}',
  'ls ${pyenv which python}'
]

for (const command of silent) {
  asking(`are none in ${JSON.stringify(command)}`, async () => {
    assert.equal(await shellUses(command), [])
  })
}

asking('survive a command that nests as deep as it can', async () => {
  assert.equal(
    await shellUses(`echo ${'$('.repeat(5000)}$X${')'.repeat(5000)}`).then(() => true),
    true
  )
})

asking.run()
