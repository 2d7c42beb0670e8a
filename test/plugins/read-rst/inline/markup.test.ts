import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const markup = suite('inline markup')

const texts: readonly (readonly [source: string, ...nodes: string[]])[] = [
  ['a *b c* d', 'text "a "', 'emphasis "b c"', 'text " d"'],
  ['**a** and **b**', 'strong "a"', 'text " and "', 'strong "b"'],
  ['use ``~/.ssh/config``', 'text "use "', 'inlineCode "~/.ssh/config"'],
  ['``a\\b *c*``', 'inlineCode "a\\\\b *c*"'],
  ['``two\nlines``', 'inlineCode "two lines"'],
  // What stands around decides whether it is markup.
  ['2*3*4 and a*b', 'text "2*3*4 and a*b"'],
  [
    '(*a*), "*b*" and -*c*-',
    'text "("',
    'emphasis "a"',
    'text "), \\""',
    'emphasis "b"',
    'text "\\" and -"',
    'emphasis "c"',
    'text "-"'
  ],
  ['"*" and (*)', 'text "\\"*\\" and (*)"'],
  ['«*» and ‘`’', 'text "«*» and ‘`’"'],
  ['x \\*a* \\\\ b\\ c', 'text "x *a* \\\\ bc"'],
  ['*a\\* b*', 'emphasis "a* b"'],
  ['***a***', 'strong "*a*"'],
  ['中*文*字', 'text "中*文*字"'],
  ['、*文*。', 'text "、"', 'emphasis "文"', 'text "。"'],
  // Interpreted text.
  ['`SECRET_KEY`', 'textDirective title-reference "SECRET_KEY"'],
  [':file:`~/.ssh/%hostname%_rsa`', 'textDirective file "~/.ssh/%hostname%_rsa"'],
  ['`b`:sub:', 'textDirective sub "b"'],
  [':py:func:`open`', 'textDirective py:func target=open "open"'],
  [':ref:`Title <label>`', 'textDirective ref target=label "Title"'],
  [
    ':emphasis:`a` :strong:`b` :code:`c\\d`',
    'emphasis "a"',
    'text " "',
    'strong "b"',
    'text " "',
    'inlineCode "c\\\\d"'
  ],
  [
    ':pep:`8` :rfc:`2822#section-1`',
    'link https://peps.python.org/pep-0008 "PEP 8"',
    'text " "',
    'link https://datatracker.ietf.org/doc/html/rfc2822#section-1 "RFC 2822"'
  ],
  // References.
  [
    'Photon_ and a.b-c_',
    'linkReference photon "Photon"',
    'text " and "',
    'linkReference a.b-c "a.b-c"'
  ],
  ['`django\ndocumentation`_', 'linkReference django documentation "django\\ndocumentation"'],
  [
    '`Photon <https://github.com/spookey/photon>`_',
    'link https://github.com/spookey/photon "Photon"'
  ],
  ['`<https://example.org/a b>`__', 'link https://example.org/ab "https://example.org/ab"'],
  ['`me <me@example.org>`__', 'link mailto:me@example.org "me"'],
  ['`text <Some Name_>`_', 'linkReference some name "text"'],
  ['`a <b_c\\_>`_', 'link b_c_ "a"'],
  ['a_b and _c', 'text "a_b and _c"'],
  ['`a <b>`_ and a_', 'link b "a"', 'text " and "', 'link b "a"'],
  [
    '[1]_, [#]_, [#n]_, [*]_',
    'footnoteReference 1',
    'text ", "',
    'footnoteReference #',
    'text ", "',
    'footnoteReference #n',
    'text ", "',
    'footnoteReference *'
  ],
  ['[CIT2002]_', 'footnoteReference cit2002'],
  [
    '|version| of |the name|_',
    'substitutionReference version "version"',
    'text " of "',
    'linkReference the name',
    '  substitutionReference the name "the name"'
  ],
  ['_`a place`', 'textDirective target "a place"'],
  // Addresses.
  [
    'see https://example.org/a_b?c=d#e, or',
    'text "see "',
    'link https://example.org/a_b?c=d#e "https://example.org/a_b?c=d#e"',
    'text ", or"'
  ],
  [
    '<http://ip-del-servidor:8088>',
    'text "<"',
    'link http://ip-del-servidor:8088 "http://ip-del-servidor:8088"',
    'text ">"'
  ],
  [
    'mail admin@example.org.',
    'text "mail "',
    'link mailto:admin@example.org "admin@example.org"',
    'text "."'
  ],
  ['a@b and host:path', 'text "a@b and host:path"'],
  ['die admin@ liste', 'text "die admin@ liste"']
]

for (const [source, ...nodes] of texts) {
  markup(`reads ${JSON.stringify(source)}`, () => {
    const [paragraph = '', ...found] = outlineOf(source)
    const alone = paragraph.startsWith('paragraph ') ? [`text ${paragraph.slice(10)}`] : []
    const inside = found.map((line) => line.slice(2))
    // A paragraph with nothing but text is told in one line.
    assert.equal(alone.length > 0 ? alone : inside, nodes)
  })
}

const unclosed: readonly string[] = ['a *b', 'a **b', 'a ``b', 'a `b', 'a _`b', 'a |b', ':a:`b']

for (const source of unclosed) {
  markup(`keeps ${source} as text`, () => {
    assert.equal(outlineOf(source), [`paragraph ${JSON.stringify(source)}`])
    assert.equal(complaintsOf(source), ['1: unclosed-inline'])
  })
}

for (const source of [':a:`b`:c:', ':a:`b`_']) {
  markup(`complains about ${source}`, () => {
    assert.equal(outlineOf(source), [`paragraph ${JSON.stringify(source)}`])
    assert.equal(complaintsOf(source), ['1: contradicting-roles'])
  })
}

markup('has the role for text without one that the document says', () => {
  assert.equal(outlineOf('.. default-role:: code\n\n`a`\n').slice(-1), ['  inlineCode "a"'])
})

markup('knows the roles that a document makes from others', () => {
  const source = '.. role:: bash(code)\n   :language: bash\n\n:bash:`ls -l`\n'
  assert.equal(outlineOf(source).slice(-1), ['  inlineCode "ls -l"'])
})

markup.run()
