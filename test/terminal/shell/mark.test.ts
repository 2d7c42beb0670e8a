import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readMark, type SignedMark} from '../../../src/terminal/shell/mark.ts'

const marks = suite('readMark')

const forms: readonly (readonly [text: string, mark: SignedMark | undefined])[] = [
  ['n1;K;5.2.15(1)-release;;', {nonce: 'n1', mark: {kind: 'greeted', family: 'bash'}}],
  ['n1;K;;5.9;', {nonce: 'n1', mark: {kind: 'greeted', family: 'zsh'}}],
  ['n1;K;;;3.6.0', {nonce: 'n1', mark: {kind: 'greeted', family: 'fish'}}],
  ['n1;K;;;', {nonce: 'n1', mark: {kind: 'greeted', family: 'sh'}}],
  [
    'n1;I;root;vm;dash',
    {nonce: 'n1', mark: {kind: 'identified', user: 'root', host: 'vm', shell: 'dash'}}
  ],
  ['n1;I;root;vm', undefined],
  ['n1;A', {nonce: 'n1', mark: {kind: 'accepted'}}],
  ['n1;C;7', {nonce: 'n1', mark: {kind: 'begun', sequence: 7}}],
  [
    'n1;D;130;7;/srv',
    {nonce: 'n1', mark: {kind: 'done', exit: 130, sequence: 7, directory: '/srv'}}
  ],
  [
    'n1;D;0;7;/a;b\r\nc',
    {nonce: 'n1', mark: {kind: 'done', exit: 0, sequence: 7, directory: '/a;b\nc'}}
  ],
  [
    'n1;R;1;7;4711;/',
    {nonce: 'n1', mark: {kind: 'ready', exit: 1, sequence: 7, process: 4711, directory: '/'}}
  ],
  ['n;X;3', {nonce: 'n', mark: {kind: 'ended', exit: 3}}],
  ['n1;R;$?;${__aw_n-};$$;$PWD', undefined],
  ['n1;C;', undefined],
  ['n1;C;-1', undefined],
  ['n1;D;0', undefined],
  ['n1;R;0;1', undefined],
  ['n1;X;', undefined],
  ['n1;Z;1', undefined],
  ['n1', undefined],
  ['', undefined]
]

for (const [text, mark] of forms) {
  marks(`reads ${JSON.stringify(text)} as ${mark?.mark.kind ?? 'nothing of ours'}`, () => {
    assert.equal(readMark(text), mark)
  })
}

marks.run()
