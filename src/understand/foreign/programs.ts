/** A program that shows prompts of its own. */
export interface ForeignProgram {
  readonly name: string
  /** At the beginning of a line: what it writes when it waits for a command, and for the rest of one. */
  readonly prompt: RegExp
  readonly rest: RegExp | null
  /** Commands that start it. */
  readonly startedBy: readonly string[]
  /** What ends it. */
  readonly quit: RegExp
}

const sql = String.raw`\\q|quit|exit|bye`

/** Programs that documents talk to, each known by its prompt. */
const foreignPrograms: readonly ForeignProgram[] = [
  {
    name: 'MySQL',
    prompt: /^(?:mysql|MariaDB \[[^\]]*\]|MySQL \[[^\]]*\])> ?/,
    rest: /^ {4}(?:->|'>|">|`>) ?/,
    startedBy: ['mysql', 'mariadb'],
    quit: new RegExp(`^(?:${sql});?$`, 'i')
  },
  {
    name: 'PostgreSQL',
    prompt: /^[a-z_]\w*=[#>] ?/,
    rest: /^[a-z_]\w*[-('"][#>] ?/,
    startedBy: ['psql'],
    quit: new RegExp(`^(?:${sql});?$`, 'i')
  },
  {
    name: 'SQLite',
    prompt: /^sqlite> ?/,
    rest: /^ {3}\.{3}> ?/,
    startedBy: ['sqlite3', 'sqlite'],
    quit: /^\.(?:quit|exit|q)$/
  },
  {
    name: 'IPython',
    prompt: /^In \[\d+\]: ?/,
    rest: /^ {3,}\.{3}: ?/,
    startedBy: ['ipython', 'ipython3'],
    quit: /^(?:quit|exit)(?:\(\))?$/
  },
  {
    name: 'Python',
    prompt: /^>>>(?: |$)/,
    rest: /^\.\.\.(?: |$)/,
    startedBy: ['python', 'python2', 'python3', 'manage.py', 'flask'],
    quit: /^(?:quit|exit)\(\)$/
  },
  {
    name: 'irb',
    prompt: /^irb\([^)]*\):\d+(?::\d+)?> ?/,
    rest: /^irb\([^)]*\):\d+(?::\d+)?[*"'] ?/,
    startedBy: ['irb', 'rails', 'bundle'],
    quit: /^(?:quit|exit)$/
  },
  {
    name: 'GHCi',
    prompt: /^(?:ghci|Prelude[\w. *]*|\*\w[\w.]*)> ?/,
    rest: /^(?:ghci|Prelude)\| ?/,
    startedBy: ['ghci', 'cabal', 'stack'],
    quit: /^:q(?:uit)?$/
  },
  {
    name: 'Redis',
    prompt: /^(?:redis )?(?:\d+\.\d+\.\d+\.\d+|localhost):\d+(?:\[\d+\])?> ?/,
    rest: null,
    startedBy: ['redis-cli', 'valkey-cli'],
    quit: /^(?:quit|exit)$/i
  },
  {
    name: 'gdb',
    prompt: /^\(gdb\) ?/,
    rest: null,
    startedBy: ['gdb'],
    quit: /^(?:q|quit)$/
  },
  {
    name: 'iex',
    prompt: /^iex\([^)]*\)> ?/,
    rest: /^\.{3}\(\d+\)> ?/,
    startedBy: ['iex'],
    quit: /^System\.halt(?:\(\))?$/
  },
  {
    name: 'a client',
    prompt:
      /^(?:ftp|sftp|telnet|lftp|smb|cqlsh|hive|scala|julia|octave:\d+|nslookup|mongo|mongosh|virsh|cli|\w+ftp \S+)(?: ?[:\\]\S*)?> ?/,
    rest: null,
    startedBy: [
      'ftp',
      'sftp',
      'telnet',
      'lftp',
      'smbclient',
      'cqlsh',
      'hive',
      'scala',
      'julia',
      'octave',
      'nslookup',
      'mongo',
      'mongosh',
      'virsh'
    ],
    quit: /^(?:quit|exit|bye|:q|exit\(\)|quit;|exit;)$/
  }
]

/** The program that a line was typed into; `undefined` where it shows no such prompt. */
export function foreignProgram(line: string): ForeignProgram | undefined {
  // Most lines cannot hold any of the signs.
  return /[>:#)]/.test(line) ? foreignPrograms.find(({prompt}) => prompt.test(line)) : undefined
}

/** Whether a command starts a program as a person does who wants to talk to it. */
export function startsProgram(command: string, {startedBy}: ForeignProgram): boolean {
  const words = command.trim().split(/\s+/)
  const own = words.map((word) => word.slice(word.lastIndexOf('/') + 1))
  const known = own.findIndex((word) => startedBy.includes(word))
  // `mysql < dump.sql`, `psql -c 'SELECT 1'`: it is told what to do already.
  return known !== -1 && !/[<|;&]|\s(?:-c|-e|--execute|--command)\b/.test(command)
}
