import type {Code} from 'mdast'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {defineDirective, defineRole, parseRst} from '../../../../plugins/read-rst/parser/index.ts'
import {complaintsOf, outlineOf} from '../outline.ts'

const directives = suite('directives')

const sources: readonly (readonly [name: string, source: string, outline: readonly string[]])[] = [
  [
    'code with its language and options',
    '.. code-block:: console\n   :caption: As root\n   :linenos:\n\n   # adduser ftsender\n',
    ['code console "# adduser ftsender"']
  ],
  [
    'code without a language',
    '.. code::\n\n    $ sudo service stop\n',
    ['code "$ sudo service stop"']
  ],
  ['code whose language is on the next line', '.. code::\n   bash\n\n   ls\n', ['code bash "ls"']],
  ['code that says its language itself', '.. console::\n\n   $ ls\n', ['code console "$ ls"']],
  ['code in capitals', '.. Code-Block:: sh\n\n   ls\n', ['code sh "ls"']],
  ['nothing where there is no code', '.. code:: bash\n', ['leafDirective code "bash"']],
  [
    'a literal block with markup as the page shows it',
    '.. parsed-literal::\n\n   $ pip install *name*\\ ==\\ |release|\n   `text <https://example.org>`_\n',
    ['code "$ pip install name==|release|\\ntext"']
  ],
  [
    'boxes whose text begins at once',
    '.. note:: These need\n   care.\n\n   * a\n',
    [
      'containerDirective note',
      '  paragraph "These need\\ncare."',
      '  list',
      '    listItem',
      '      paragraph "a"'
    ]
  ],
  [
    'boxes with options between',
    '.. note:: One\n   :class: x\n\n   Two\n',
    ['containerDirective note class=x', '  paragraph "One"', '  paragraph "Two"']
  ],
  [
    'boxes with a title',
    '.. admonition:: Mind *this*\n\n   a\n',
    [
      'containerDirective admonition',
      '  paragraph',
      '    text "Mind "',
      '    emphasis "this"',
      '  paragraph "a"'
    ]
  ],
  [
    'an image and a figure',
    '.. image:: arquitectura.png\n   :alt: So\n\n.. figure:: a.png\n   :alt: b\n\n   A caption.\n',
    [
      'paragraph',
      '  image arquitectura.png',
      'containerDirective figure alt=b',
      '  paragraph',
      '    image a.png',
      '  paragraph "A caption."'
    ]
  ],
  [
    'other files as nodes',
    '.. include:: a.rst\n\n.. literalinclude:: b.sh\n   :language: bash\n\n.. toctree::\n   :maxdepth: 2\n\n   dns\n   hosting\n',
    [
      'leafDirective include "a.rst"',
      'leafDirective literalinclude language=bash "b.sh"',
      'leafDirective toctree maxdepth=2'
    ]
  ],
  [
    'what counts only sometimes',
    '.. only:: html and not latex\n\n   a\n',
    ['containerDirective only', '  paragraph "html and not latex"', '  paragraph "a"']
  ],
  [
    'tabs',
    '.. tabs::\n\n   .. group-tab:: Linux\n\n      ::\n\n        apt install a\n\n   .. code-tab:: bash macOS\n\n      brew install a\n',
    [
      'containerDirective tabs',
      '  containerDirective group-tab',
      '    paragraph "Linux"',
      '    code "apt install a"',
      '  containerDirective code-tab',
      '    paragraph "macOS"',
      '    code bash "brew install a"'
    ]
  ],
  [
    'tab sets',
    '.. tab-set::\n\n   .. tab-item:: Using *gunicorn*\n      :sync: g\n\n      a\n',
    [
      'containerDirective tab-set',
      '  containerDirective tab-item sync=g',
      '    paragraph',
      '      text "Using "',
      '      emphasis "gunicorn"',
      '    paragraph "a"'
    ]
  ],
  [
    'what nobody knows: an argument, options and blocks',
    '.. choice:: Run django\n   :name: server\n\n   .. option:: gunicorn\n\n      a\n',
    [
      'containerDirective choice name=server',
      '  paragraph "Run django"',
      '  containerDirective option',
      '    paragraph "gunicorn"',
      '    paragraph "a"'
    ]
  ],
  [
    'a name with a domain and a blank before the colons',
    '.. py:function ::  a(*b)\n',
    ['leafDirective py:function "a(*b)"']
  ]
]

for (const [name, source, outline] of sources) {
  directives(`read ${name}`, () => {
    assert.equal(outlineOf(source), outline)
    assert.equal(complaintsOf(source), [])
  })
}

directives('keep code that stands directly below them, and warn', () => {
  assert.equal(outlineOf('.. code-block:: bash\n   make a\n\n   make b\n'), [
    'code bash "make a\\n\\nmake b"'
  ])
  assert.equal(complaintsOf('.. code-block:: bash\n   make\n'), ['2: directive-argument'])
  assert.equal(outlineOf('.. code::\n   make install\n'), ['code "make install"'])
  assert.equal(complaintsOf('.. code::\n   make install\n'), ['2: directive-argument'])
})

directives('complain about lines among the options that are none', () => {
  const source = '.. note::\n   :class: a\n   text\n'
  assert.equal(outlineOf(source), ['containerDirective note class=a', '  paragraph "text"'])
  assert.equal(complaintsOf(source), ['3: directive-option'])
  assert.equal(complaintsOf('.. note::\n   :class: a\n   :class: b\n\n   c\n'), [
    '3: directive-option'
  ])
})

directives('know the options of code, and the lines of what is left unread', () => {
  const code = first('.. code-block:: ini\n   :caption: /etc/a\n      b\n   :linenos:\n\n   c\n')
  assert.equal(code.data?.options, {caption: '/etc/a\nb', linenos: ''})
  assert.is(code.data?.directive, 'code-block')
  const [toctree] = parseRst('.. toctree::\n\n   dns\n').tree.children
  assert.equal(toctree?.data, {lines: [{text: 'dns', line: 3, column: 4, offset: 17}]})
})

const prompts: readonly (readonly [
  written: string,
  lang: string | null,
  prompts: readonly string[],
  isAuto: boolean
])[] = [
  ['bash', 'bash', ['$'], false],
  ['bash #', 'bash', ['#'], false],
  ['bash $,# auto', 'bash', ['$', '#'], true],
  [
    '\n   :language: python\n   :prompts: >>>,...\n   :modifiers: auto',
    'python',
    ['>>>', '...'],
    true
  ],
  ['', null, [], false]
]

for (const [written, lang, shown, isAuto] of prompts) {
  directives(`read the prompts of ${JSON.stringify(`.. prompt:: ${written}`)}`, () => {
    const code = first(`.. prompt:: ${written}\n\n   cd a\n`)
    assert.is(code.lang, lang)
    assert.equal(code.data?.prompt, {prompts: shown, isAuto})
  })
}

directives('of others are read as they say', () => {
  const own = [
    defineDirective({names: ['my-terminal'], argument: 'text', body: 'verbatim'}),
    defineDirective({names: ['note'], argument: 'inline', body: 'rst'}),
    defineDirective({
      names: ['shout'],
      argument: 'text',
      body: 'opaque',
      toNodes: ({argument, position}) => [
        {type: 'html', value: argument.texts.join(' ').toUpperCase(), position}
      ]
    })
  ]
  const source = '.. my-terminal:: sh\n\n   ls *a*\n\n.. note:: *Title*\n\n   a\n\n.. shout:: b\n'
  assert.equal(outlineOf(source, {directives: own}), [
    'code sh "ls *a*"',
    'containerDirective note',
    '  paragraph',
    '    emphasis "Title"',
    '  paragraph "a"',
    'html "B"'
  ])
})

directives('are not the only thing that others may describe: so are roles', () => {
  const kbd = defineRole({
    names: ['kbd'],
    toNodes: ({text, position}) => [{type: 'inlineCode', value: text, position}]
  })
  assert.equal(outlineOf(':kbd:`^C`\n', {roles: [kbd]}), ['paragraph', '  inlineCode "^C"'])
})

function first(source: string): Code {
  const [node] = parseRst(source).tree.children
  if (node?.type !== 'code') throw new TypeError('expected a block of code')
  return node
}

directives.run()
