/** What steps may see of the engine's own environment: nothing that carries a secret or reaches an agent. */
const allowed: readonly string[] = ['PATH', 'LANG', 'LANGUAGE', 'TZ', 'USER', 'LOGNAME', 'TMPDIR']

/** Programs must not wait for a key in a pager, and must find the terminal they are in. */
const fixed: Readonly<Record<string, string>> = {
  TERM: 'xterm-256color',
  SHELL: '/bin/bash',
  PAGER: 'cat',
  GIT_PAGER: 'cat',
  MANPAGER: 'cat',
  SYSTEMD_PAGER: 'cat'
}

/** The environment of the shells of a machine whose home directory is `home`. */
export function shellEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  home: string
): Record<string, string> {
  const environment: Record<string, string> = {...fixed, HOME: home}
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && (allowed.includes(name) || name.startsWith('LC_')))
      environment[name] = value
  }
  environment['LANG'] ??= 'C.UTF-8'
  return environment
}
