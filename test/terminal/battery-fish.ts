import {battery, type Case} from './battery.ts'

/** What means the same in fish, whose language is another. */
const shared: readonly string[] = [
  'a last line that fails',
  'continued lines',
  'nothing but a comment',
  'a trailing comment with a quote',
  'nothing',
  'blank lines',
  'a single byte',
  'signs that mean something',
  'Unicode',
  'a tab in the command',
  'a carriage return in the command',
  'no line feed at the end',
  'a line of 20 KB',
  'a command of 200 KB',
  'standard error',
  'marks of strangers',
  'control characters',
  'NUL and bytes that are no text',
  'clear',
  'a sleep that takes too long',
  'stty -echo',
  'a command without echo',
  'stty sane',
  'a pipeline that fails at its end',
  'a command of 2 MB',
  'an alternate screen',
  'a shell that is no interactive one'
]

/** The battery of fish. */
export const fishBattery: readonly Case[] = [
  ...battery.filter(([behaviour]) => shared.includes(behaviour)),
  ['a loop', 'for i in 1 2\n  echo "i=$i"\nend', 'i=1\ni=2\n', 0],
  ['an exit status', 'sh -c "exit 3"', '', 3],
  ['that status', 'echo $status', '3\n', 0],
  ['a command that is not there', 'nosuchcmd_xyz', /Unknown command/, 127],
  ['a quote without its end', "echo 'abc", /quotes are not balanced/, undefined],
  ['a block without its end', 'echo a; for i in 1 2', /Missing end|end of the input/, undefined],
  ['a command after that', 'echo alive', 'alive\n', 0],
  ['a variable', 'set -g name value', '', 0],
  ['its value', 'echo $name', 'value\n', 0],
  ['a function', 'function f; echo "in f $argv[1]"; return 4; end; f z', 'in f z\n', 4],
  ['a prompt of the user', 'function fish_greeting; echo never; end', '', 0],
  ['a substitution', 'echo (printf "a\\nb")', 'a b\n', 0],
  ['a busy loop', 'while true; end', '', undefined, {patience: 150, ending: 'timed-out'}],
  ['a command after the loop', 'echo back', 'back\n', 0]
]
