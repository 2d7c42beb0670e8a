import {closeOtherDescriptors} from '../process/descriptors.ts'

/**
 * Stands between the terminal and the shell (`bash -c supervisor as-written NONCE file args…`), because
 * - descriptors of other terminals leak into every child: it closes them;
 * - output printed just before the last process of a terminal ends may be lost (libuv/libuv#4992): it
 *   reports the end of the shell in the stream itself, then keeps the terminal open until it is killed.
 *
 * Its own words, such as that the shell was killed, are not for the terminal. It stops itself because reading would
 * fail at once while the terminal belongs to the group of a killed shell. When the engine goes away the hang-up continues
 * and ends it.
 */
export const supervisor: string = String.raw`${closeOtherDescriptors}
n=$1
shift
unset SHLVL
exec 2>/dev/null
trap : INT QUIT TSTP
"$@" 2>&1
s=$?
trap '' TTOU
printf '\033]7733;%s;X;%s\007' "$n" "$s"
while :; do kill -STOP $$; done`
