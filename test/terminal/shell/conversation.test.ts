import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Conversation} from '../../../src/terminal/shell/conversation.ts'

const conversation = suite('Conversation')

const report = {exit: 0, directory: '/'}

/** What is to be done about a mark. */
function hear(talk: Conversation, nonce: string, text: string): readonly string[] {
  return [...talk.hear(`${nonce};${text}`)].map(({kind}) => kind)
}

/** Let the shell that is greeted arrive; resolves to what signs its marks. */
function arrive(talk: Conversation, user: string, process = 4711): string {
  const {nonce} = talk.greet()
  assert.equal(hear(talk, nonce, 'K;5.2;;'), ['introduce'])
  assert.equal(hear(talk, nonce, `I;${user};vm;bash`), ['identify'])
  assert.equal(hear(talk, nonce, `R;0;0;${process};/`), ['opened'])
  talk.welcome(process, report, 0)
  return nonce
}

conversation('receives a shell, and hears a command of it from beginning to end', () => {
  const talk = new Conversation()
  const shell = arrive(talk, 'root')
  assert.is(talk.levels.top?.identity.user, 'root')
  assert.match(talk.command('true').nextLine() ?? '', /true/)
  assert.equal(hear(talk, shell, 'C;1'), ['begun'])
  assert.ok(talk.isOutput(Buffer.from('x')))
  assert.equal(hear(talk, shell, 'D;0;1;/'), ['await-ready'])
  assert.not(talk.isOutput(Buffer.from('$ ')))
  assert.equal(hear(talk, shell, 'R;0;1;4711;/'), ['complete'])
})

conversation(
  'hears the shell around when the one inside has gone, as the end of what entered it',
  () => {
    const talk = new Conversation()
    const outer = arrive(talk, 'root')
    talk.command('su ponytracker')
    hear(talk, outer, 'C;1')
    const inner = arrive(talk, 'ponytracker', 4712)
    talk.command('exit 3')
    hear(talk, inner, 'C;2')
    assert.equal(hear(talk, outer, 'C;1'), [])
    assert.equal(hear(talk, outer, 'D;3;1;/'), ['await-ready'])
    assert.equal(hear(talk, inner, 'D;0;2;/'), [])
    assert.equal(talk.levels.all.length, 1)
  }
)

conversation('hands on what was kept when the command only looked like a shell', () => {
  const talk = new Conversation()
  const shell = arrive(talk, 'root')
  talk.command('./trap')
  hear(talk, shell, 'C;1')
  talk.greet()
  assert.not(talk.isOutput(Buffer.from('more')))
  const [first, second] = [...talk.hear(`${shell};D;0;1;/`)]
  assert.equal(first, {kind: 'hand-on', printed: Buffer.from('more')})
  assert.is(second?.kind, 'await-ready')
})

conversation('goes on with the command when who was greeted does not answer', () => {
  const talk = new Conversation()
  const shell = arrive(talk, 'root')
  talk.command('./trap')
  hear(talk, shell, 'C;1')
  const greeted = talk.greet()
  talk.isOutput(Buffer.from('more'))
  assert.is(talk.dismiss(greeted).toString(), 'more')
  assert.equal(talk.state, {kind: 'running', sequence: 1, isNudged: false})
  assert.equal(hear(talk, greeted.nonce, 'K;5.2;;'), [])
})

conversation('means nothing by what strangers sign', () => {
  const talk = new Conversation()
  const shell = arrive(talk, 'root')
  talk.command('true')
  assert.equal(hear(talk, 'stranger', 'C;1'), [])
  assert.equal(hear(talk, shell, 'X;0'), [])
  assert.equal(hear(talk, talk.nonce, 'X;0'), ['end'])
  assert.is(talk.state.kind, 'gone')
})

conversation.run()
