/**
 * Whether a text sets a variable in one of the ways of shells, wherever in it: also in a quoted text or a here-document,
 * for what is written into a profile is set later.
 *
 *     export GOPATH=$HOME/go    read -r NAME    for name in a b    ${NAME:=default}    set -gx NAME value
 */
export function setsVariable(text: string, name: string): boolean {
  if (!text.includes(name)) return false
  return new RegExp(
    String.raw`(?<![\w$.{-])${name}(?:\[[^\]]*\])?\+?=|(?<=-[a-z]*)\b${name}=|\$\{${name}:?=|\(\(\s*${name}\b|` +
      String.raw`\b(?:for|select)\s+${name}\b|` +
      String.raw`\b(?:read|mapfile|readarray|getopts|export|declare|typeset|local|readonly|set|setenv|let|printf\s+-v)\b(?:[^\n;|&"']|"[^"]*"|'[^']*')*(?<![\w$])${name}\b`
  ).test(text)
}

/**
 * Whether nobody can say any more which variables are set once a command has been typed: it reads a file or a text into
 * the shell, or enters a place with an environment of its own. The `activate` of a virtual environment is known.
 */
export function clouds(command: string): boolean {
  return (
    /(?:^|[\n;&|({]|\b(?:then|do|else)\s)\s*(?:source|\.)\s+(?!\S*\/activate(?:\.\w+)?(?:\s|$))\S/.test(
      command
    ) ||
    /(?:^|[\n;&|({])\s*(?:eval|direnv|module|workon|nvm|rvm|sdk|spack|chroot|arch-chroot|nsenter|nix-shell|nix)\s/.test(
      command
    ) ||
    /\bset -a\b|\bset -o allexport\b|\b(?:conda|mamba|micromamba) activate\b/.test(command) ||
    /\b(?:docker|podman|kubectl|oc|lxc|incus|vagrant|heroku|nerdctl)\b[^\n;|&]*\s(?:exec|run|shell|ssh|attach|rsh)\b/.test(
      command
    )
  )
}
