// Letters of other languages are escaped: the command line is plain ASCII, and starts faster so.

/** How titles of sections say that each of them is one of several ways. */
export interface AlternativeCue {
  /** The whole title, in any case. */
  readonly title: RegExp
  /** Whether it needs a second sign: manuals have chapters such as `Using plugins`, one after the other. */
  readonly needsEvidence: boolean
}

/** Two or three words behind the cue are a thing to use; more of them are a topic. */
const thing = String.raw`\S+(?: \S+){0,2}`

/** In English, German, French, Spanish and Portuguese. Neighbours count as alternatives when one cue fits all of them. */
export const alternativeCues: readonly AlternativeCue[] = [
  // Option 1, Method B: from source, Variante 2 – mit Docker
  {
    title:
      /^(?:option|method|alternative|variant|approach|variante|m\u00f6glichkeit|m\u00e9thode|opci\u00f3n|m\u00e9todo|alternativa|op\u00e7\u00e3o) (?:\d|[a-d])(?:\W.*)?$/i,
    needsEvidence: false
  },
  // From source, depuis les sources; but `From 1.2 to 1.3` comes before `From 1.3 to 1.4`
  {
    title: new RegExp(
      String.raw`^(?:(?:install(?:ing|ation)?|build(?:ing)?) )?(?:from|aus|depuis|desde|a partir d[eo])(?: the| the)? (?!v?\d)${thing}$`,
      'i'
    ),
    needsEvidence: false
  },
  // Using gunicorn, with Docker, via pip
  {
    title: new RegExp(
      String.raw`^(?:(?:install(?:ing|ation)?|run(?:ning)?|deploy(?:ing|ment)?|build(?:ing)?) )?(?:using|with|via|mit|\u00fcber|avec|con|usando|mediante|com) ${thing}$`,
      'i'
    ),
    needsEvidence: true
  }
]

/** Systems that one machine can only be one of, as titles name them: `Debian / Ubuntu`, `On Fedora`, `macOS (Homebrew)`. */
const systems: readonly string[] = [
  'almalinux',
  'alpine',
  'amazon linux',
  'arch',
  'arch linux',
  'centos',
  'cygwin',
  'debian',
  'fedora',
  'freebsd',
  'gentoo',
  'linux',
  'mac',
  'mac os x',
  'macos',
  'mint',
  'netbsd',
  'nixos',
  'openbsd',
  'leap',
  'opensuse',
  'opensuse leap',
  'opensuse tumbleweed',
  'raspberry pi os',
  'tumbleweed',
  'os x',
  'osx',
  'red hat',
  'red hat enterprise linux',
  'redhat',
  'rhel',
  'rocky',
  'rocky linux',
  'slackware',
  'solaris',
  'suse',
  'ubuntu',
  'unix',
  'void',
  'void linux',
  'windows',
  'wsl'
]

const aSystem = String.raw`(?:${systems.toSorted((one, other) => other.length - one.length).join('|')})(?: gnu/linux)?(?: \d[\w.]*(?:(?:, |/| and | und | et | y | e )\d[\w.]*)*)?`

/** `Debian/Ubuntu`, `On RHEL, CentOS and Fedora`, `Ubuntu 22.04 (apt)` */
export const systemTitle: RegExp = new RegExp(
  String.raw`^(?:(?:on|for|under|unter|sur|en|no|em) )?${aSystem}(?:(?: ?[,/&] ?| and | or |, and |, or | und | oder | et | ou | y | o | e )${aSystem})*(?: ?\(.*\))?$`,
  'i'
)
