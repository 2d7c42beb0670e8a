import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const explicit = suite('explicit markup')

const sources: readonly (readonly [name: string, source: string, outline: readonly string[]])[] = [
  [
    'a target that leads elsewhere',
    '.. _Photon: https://github.com/spookey/photon\n',
    ['definition photon https://github.com/spookey/photon']
  ],
  [
    'a target whose address goes on over lines',
    '.. _a: https://example.org/\n   b/c\n\n.. _d: e\\ f\n',
    ['definition a https://example.org/b/c', 'definition d e f']
  ],
  [
    'a target whose name has a colon in it',
    '.. _`a: b`: c\n.. _d\\: e: f\n',
    ['definition a: b c', 'definition d: e f']
  ],
  ['a target of mail', '.. _me: me@example.org\n', ['definition me mailto:me@example.org']],
  [
    'targets that stand above one that leads elsewhere',
    '.. _a:\n.. _b:\n\n.. _c: d\n',
    ['definition a d', 'definition b d', 'definition c d']
  ],
  [
    'a target where it stands',
    '.. _scripts Dir:\n\na\n',
    ['definition scripts dir #scripts-dir', 'paragraph "a"']
  ],
  [
    'a target that is another name',
    '.. _a: b_\n.. _b: `c d`_\n.. _c d: e\n',
    ['definition a e', 'definition b e', 'definition c d e']
  ],
  [
    'targets that are names of each other',
    '.. _a: b_\n.. _b: a_\n',
    ['definition a', 'definition b']
  ],
  [
    'targets without a name, in the order of the references',
    'See `one`__ and two__.\n\n__ a\n.. __: b\n',
    [
      'paragraph',
      '  text "See "',
      '  linkReference __1 "one"',
      '  text " and "',
      '  linkReference __2 "two"',
      '  text "."',
      'definition __1 a',
      'definition __2 b'
    ]
  ],
  [
    'footnotes and citations',
    '.. [1] One.\n.. [#] Two.\n\n   More.\n.. [#n] Three.\n.. [*] Four.\n.. [CIT2002] Five.\n',
    [
      'footnoteDefinition 1',
      '  paragraph "One."',
      'footnoteDefinition #',
      '  paragraph "Two."',
      '  paragraph "More."',
      'footnoteDefinition #n',
      '  paragraph "Three."',
      'footnoteDefinition *',
      '  paragraph "Four."',
      'footnoteDefinition cit2002',
      '  paragraph "Five."'
    ]
  ],
  [
    'substitutions',
    '.. |a| replace:: some *text*\n.. |b c| image:: d.png\n   :alt: e\n.. |f| unicode:: 0xA9 U+2014\n',
    [
      'substitutionDefinition a',
      '  text "some "',
      '  emphasis "text"',
      'substitutionDefinition b c',
      '  image d.png',
      'substitutionDefinition f "©—"'
    ]
  ]
]

for (const [name, source, outline] of sources) {
  explicit(`reads ${name}`, () => {
    assert.equal(outlineOf(source), outline)
    assert.equal(complaintsOf(source), [])
  })
}

explicit('takes a target or substitution whose name has no end for a comment', () => {
  assert.equal(outlineOf('.. _a b\n'), ['comment "_a b"'])
  assert.equal(complaintsOf('.. _a b\n'), ['1: malformed-target'])
  assert.equal(outlineOf('.. |a b\n'), ['comment "|a b"'])
  assert.equal(complaintsOf('.. |a b\n'), ['1: malformed-substitution'])
})

explicit('complains about a substitution that defines nothing', () => {
  assert.equal(complaintsOf('.. |a| b\n'), ['1: malformed-substitution'])
  assert.equal(complaintsOf('.. |a|\n'), ['1: malformed-substitution'])
})

explicit.run()
