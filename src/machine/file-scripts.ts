/**
 * Scripts for `sh` (dash, bash, busybox, the BSDs), called as `sh -c SCRIPT as-written NONCE PATH …`, PATH in octal. They
 * say in one line how it went: `as-written:NONCE:KIND DETAIL`. They go through the login shell of whoever logs in, be it
 * fish or csh, between single quotes: so no single quote, no line feed, no `\\`.
 */
function scriptOf(...lines: readonly string[]): string {
  return [...beginning, ...lines].join(' ')
}

const beginning: readonly string[] = [
  'export LC_ALL=C;',
  'say() { printf "\\nas-written:%s:%s\\n" "$nonce" "$*"; };',
  'refuse() { say refused "$@"; exit 1; };',
  // `sh: 1: cannot create /etc/x: Permission denied`; only the end is for people.
  'refuse_as() { refuse "${1##*: }"; };',
  'nonce=$1;',
  // A command substitution would drop line feeds at the end of a path.
  'path=$(printf %b. "$2"); path=${path%.};',
  'if [ -d "$path" ]; then refuse it is a folder; fi;',
  'if [ -e "$path" ]; then [ -f "$path" ] || refuse it is no file; fi;',
  // GNU and busybox; the BSDs.
  'facts() { stat -Lc "%a %u:%g" -- "$path" 2>/dev/null || stat -Lf "%Lp %u:%g" -- "$path"; };'
]

/** Then come the bytes of the file: `file 640`. */
export const getScript: string = scriptOf(
  'said=$( { : <"$path"; } 2>&1 ) || case ${said##*: } in',
  '[Nn]"o such file"*) say none; exit;;',
  '*) refuse_as "$said";;',
  'esac;',
  'mode=$(facts) || exit 1;',
  'say file "${mode% *}";',
  'exec cat <"$path"'
)

/**
 * `$3` is the length, for a connection may be lost half-way; `$4` the mode, or `-`. The bytes are received beside the file,
 * then take its place. Where they cannot (no file may be made there, the file belongs to somebody else, or it is a
 * mount, as /etc/hosts in a container) they are written into it, once all of them have come.
 */
export const putScript: string = scriptOf(
  'if [ -L "$path" ]; then real=$(readlink -f -- "$path" && printf .) || refuse its link leads nowhere;',
  'path=${real%?.}; fi;',
  'folder=${path%/*}/; [ -d "$folder" ] || refuse "there is no folder $folder";',
  'umask=$(umask); umask 077; set -C;',
  'fresh=$folder.as-written-$nonce; place=;',
  'said=$( { : >"$fresh"; } 2>&1 ) || {',
  '[ -w "$path" ] || refuse_as "$said";',
  'fresh=${TMPDIR:-/tmp}/as-written-$nonce; place=there;',
  'said=$( { : >"$fresh"; } 2>&1 ) || refuse_as "$said"; };',
  'set +C; trap "exit 1" HUP INT TERM; trap tidy EXIT; tidy() { rm -f -- "$fresh"; };',
  'said=$(cat 2>&1 >"$fresh") || refuse_as "$said";',
  // Not the whole of it: nobody listens any more.
  '[ $(($(wc -c <"$fresh"))) = "$3" ] || exit 1;',
  'mode=$4; umask "$umask";',
  'if [ -e "$path" ]; then',
  // Whoever may write into a file is not for that allowed to replace it.
  '[ -w "$path" ] || refuse Permission denied;',
  'facts=$(facts) || exit 1; [ "$mode" = - ] && mode=${facts% *};',
  'chown "${facts#* }" "$fresh" 2>/dev/null || place=there; fi;',
  'if [ -z "$place" ]; then',
  'case $mode in -) chmod =rw "$fresh";; *) chmod "$mode" "$fresh";; esac || exit 1;',
  'mv -f -- "$fresh" "$path" 2>/dev/null || place=there; fi;',
  'if [ -n "$place" ]; then',
  'said=$( { cat "$fresh" >"$path"; } 2>&1 ) || refuse_as "$said";',
  '[ "$4" = - ] || said=$(chmod "$4" "$path" 2>&1) || refuse_as "$said"; fi;',
  'say written'
)
