/**
 * Stands before a shell without a terminal (`bash -c keeper as-written NONCE file args…`). It closes the descriptors
 * that terminals leak into every child, gives both outputs one pipe, and tells the end of the shell behind everything
 * that the shell printed. Descriptor 3 is held by the engine: when nobody does any more, however the engine ended, a
 * watcher kills the whole group.
 */
export const keeper: string = String.raw`for f in /dev/fd/*; do f=${'$'}{f##*/}; case $f in 0|1|2|3) ;; *) eval "exec $f>&-" ;; esac; done
n=$1
shift
unset SHLVL
exec 2>/dev/null
(exec >/dev/null; read -r _ <&3; kill -KILL 0) </dev/null &
"$@" 2>&1 3<&-
printf '\033]7733;%s;X;%s\007' "$n" "$?"`
