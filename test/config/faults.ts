/** Configurations that are right, and such that are wrong in one thing: message, line, column, hint. */
export const right: readonly string[] = [
  '',
  'on: local\ntimeout: 1h30m\ndocument-timeout: 90s\nsidecars: docs/sidecars\n',
  'aliases: {new-sever: new-server, 192.168.99.222: new-server}\n',
  'environments: {lab: {aliases: {a: b}, roles: {ftsender: deployer, "root@web": admin}}}\n',
  'environments: {lab: {targets: {web: {target: ssh, host: web, port: 22, become: su}}}}\n',
  'environments: {lab: {terminal: pipe, targets: {"*": local, web: "ssh://me@web:22"}}}\n',
  'problems: {never-ends: off, dangerous: error, "rst:title-underline": off, cyclic-needs: error}\n',
  'directories: {docs/tutorial: {timeout: 30s, problems: {no-prompt: error}}, .: {}}\n',
  'secrets: {A: {env: X}, B: {file: y}, C: {command: pass z}}\n'
]

export type Fault = readonly [
  text: string,
  message: string,
  line: number,
  column: number,
  hint: string | null
]

export const wrong: readonly Fault[] = [
  ['aliases: {-x: web}\n', '"-x" is no name of a host', 1, 11, null],
  ['aliases: {web: a b}\n', '`aliases.web` is "a b", which is no name of a host', 1, 16, null],
  [
    'environments: {lab: {roles: {root: a b}}}\n',
    '`environments.lab.roles.root` is "a b", which is no name of a user',
    1,
    36,
    null
  ],
  [
    'problems: {nver-ends: off}\n',
    'No problem has the code `nver-ends`',
    1,
    12,
    'did you mean `never-ends`?'
  ],
  [
    'problems: {never-ends: of}\n',
    '`problems.never-ends` is "of", expected `error`, `warning` or `off`',
    1,
    24,
    'did you mean `off`?'
  ],
  [
    'directories: {../other: {}}\n',
    '"../other" is no folder below this configuration, such as `docs/tutorial`',
    1,
    15,
    null
  ],
  [
    'directories: {docs: {on: local}}\n',
    'Unknown key `directories.docs.on`',
    1,
    22,
    'allowed are `timeout`, `document-timeout`, `problems`'
  ],
  [
    'directories: {docs: {timeout: soon}}\n',
    '`directories.docs.timeout` is "soon", which is no duration such as `90s` or `10m`',
    1,
    31,
    null
  ],
  ['sidecars: ""\n', '`sidecars` is empty', 1, 11, null],
  [
    'plugins: {}\n',
    'Unknown key `plugins`',
    1,
    1,
    'plugins are code: they stand in `as-written.config.ts`'
  ]
]

/** What only code can see. */
export const wrongForCode: readonly Fault[] = [
  ['aliases: {a: b, b: c, c: b}\n', 'The alias `a` leads back to itself', 1, 11, null],
  [
    'problems:\n  cyclic-needs: warning\n',
    '`cyclic-needs` is an error by nature: Steps need one another in a circle, so none of them can come first.',
    2,
    17,
    'only warnings can be made lighter; docs/problems.md lists them'
  ]
]
