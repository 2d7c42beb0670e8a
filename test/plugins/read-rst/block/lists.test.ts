import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const lists = suite('lists')

const sources: readonly (readonly [name: string, source: string, outline: readonly string[]])[] = [
  [
    'bullets, and others begin another list',
    '* crear un usuario\n* activar la interfaz\n\n- otra\n',
    [
      'list',
      '  listItem',
      '    paragraph "crear un usuario"',
      '  listItem',
      '    paragraph "activar la interfaz"',
      'list',
      '  listItem',
      '    paragraph "otra"'
    ]
  ],
  [
    'numbers and a number that counts by itself (pyoseo.rst)',
    '1. Install:\n\n   .. code:: bash\n\n      sudo apt-get install redis-server\n\n\n#. Install pyoseo\n',
    [
      'list arabic 1',
      '  listItem',
      '    paragraph "Install:"',
      '    code bash "sudo apt-get install redis-server"',
      '  listItem',
      '    paragraph "Install pyoseo"'
    ]
  ],
  [
    'numbers that begin again, which is another list (rhaptos.rst:79)',
    '1. Delete\n2. Run a job\n\n1. Check dns\n',
    [
      'list arabic 1',
      '  listItem',
      '    paragraph "Delete"',
      '  listItem',
      '    paragraph "Run a job"',
      'list arabic 1',
      '  listItem',
      '    paragraph "Check dns"'
    ]
  ],
  [
    'lists that a target between them ends (pyoseo.rst:153)',
    '#. Change\n\n.. _bug #1293416: https://bugs.launchpad.net/\n\n#. restart\n',
    [
      'list arabic 1',
      '  listItem',
      '    paragraph "Change"',
      'definition bug #1293416 https://bugs.launchpad.net/',
      'list arabic 1',
      '  listItem',
      '    paragraph "restart"'
    ]
  ],
  [
    'directives beside lists (ftsender.rst:136)',
    '* Crear usuario ``ftsender``:\n\n.. code::\n\n    root@new-server $ adduser ftsender\n\n* Configurar\n',
    [
      'list',
      '  listItem',
      '    paragraph',
      '      text "Crear usuario "',
      '      inlineCode "ftsender"',
      '      text ":"',
      'code "root@new-server $ adduser ftsender"',
      'list',
      '  listItem',
      '    paragraph "Configurar"'
    ]
  ],
  [
    'code that belongs to the outer item (pyoseo.rst:199)',
    '#. Copy\n\n   * Place a copy\n\n   .. code:: bash\n\n      sudo cp a b\n\n#. Next\n',
    [
      'list arabic 1',
      '  listItem',
      '    paragraph "Copy"',
      '    list',
      '      listItem',
      '        paragraph "Place a copy"',
      '    code bash "sudo cp a b"',
      '  listItem',
      '    paragraph "Next"'
    ]
  ],
  [
    'letters, Roman numerals and brackets',
    '(c) a\n(d) b\n\niv) c\n\nB. d\n',
    [
      'list loweralpha 3',
      '  listItem',
      '    paragraph "a"',
      '  listItem',
      '    paragraph "b"',
      'list lowerroman 4',
      '  listItem',
      '    paragraph "c"',
      'list upperalpha 2',
      '  listItem',
      '    paragraph "d"'
    ]
  ],
  [
    'the letter after h, which is no Roman one there',
    'h. a\ni. b\n\ni. c\n',
    [
      'list loweralpha 8',
      '  listItem',
      '    paragraph "a"',
      '  listItem',
      '    paragraph "b"',
      'list lowerroman 1',
      '  listItem',
      '    paragraph "c"'
    ]
  ],
  [
    'no initials within a text',
    'A. Einstein was\na teacher\n',
    ['paragraph "A. Einstein was\\na teacher"']
  ],
  ['no impossible Roman numerals', 'iiii. a\n', ['paragraph "iiii. a"']],
  ['a marker alone', '*\n\n* a\n', ['list', '  listItem', '  listItem', '    paragraph "a"']],
  [
    'terms with what they mean',
    'term : class : other\n  What it *means*.\n\n  More.\nnext\n  Else.\n',
    [
      'defList',
      '  defListTerm',
      '    text "term"',
      '    textDirective classifier "class"',
      '    textDirective classifier "other"',
      '  defListDescription',
      '    paragraph',
      '      text "What it "',
      '      emphasis "means"',
      '      text "."',
      '    paragraph "More."',
      '  defListTerm "next"',
      '  defListDescription',
      '    paragraph "Else."'
    ]
  ],
  [
    'fields (freifunk.rst:11)',
    ':Repository: `scripts <https://github.com/freifunk-mwu/backend-scripts>`_\n:a\\:b: c\n:Empty:\n',
    [
      'fieldList',
      '  field Repository',
      '    paragraph',
      '      link https://github.com/freifunk-mwu/backend-scripts "scripts"',
      '  field a\\:b',
      '    paragraph "c"',
      '  field Empty'
    ]
  ],
  [
    'command line options',
    '-a            all\n-o FILE, --output=<a file>\n              write\n/V  verbose\n',
    [
      'optionList',
      '  optionListItem -a',
      '    paragraph "all"',
      '  optionListItem -o FILE --output=<a file>',
      '    paragraph "write"',
      '  optionListItem /V',
      '    paragraph "verbose"'
    ]
  ],
  ['no option without a description', '-v\n', ['paragraph "-v"']],
  [
    'lines that keep their breaks and their indentation',
    '| Ein Vers,\n|   noch einer\n  geht weiter\n|\n| Ende\n',
    [
      'lineBlock',
      '  lineBlockLine "Ein Vers,"',
      '  lineBlock',
      '    lineBlockLine "noch einer\\ngeht weiter"',
      '    lineBlockLine',
      '  lineBlockLine "Ende"'
    ]
  ]
]

for (const [name, source, outline] of sources) {
  lists(`read ${name}`, () => {
    assert.equal(outlineOf(source), outline)
  })
}

const unclosed: readonly (readonly [source: string, complaint: string])[] = [
  ['* a\nb\n', '2: missing-blank-line'],
  ['1. a\n\n   b\nc\n', '4: missing-blank-line'],
  ['a\n  b\nc\n', '3: missing-blank-line'],
  [':a: b\nc\n', '2: missing-blank-line'],
  ['-a  b\nc\n', '2: missing-blank-line'],
  ['| a\nb\n', '2: missing-blank-line'],
  ['  a\nb\n', '2: missing-blank-line'],
  ['a\nb\n  c\n', '3: unexpected-indentation']
]

for (const [source, complaint] of unclosed) {
  lists(`complain about ${JSON.stringify(source)}`, () => {
    assert.equal(complaintsOf(source), [complaint])
  })
}

lists.run()
