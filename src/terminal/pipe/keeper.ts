import {closeOtherDescriptors} from '../process/descriptors.ts'

/**
 * Stands before a shell without a terminal (`bash -c keeper as-written NONCE file args…`). It closes the descriptors
 * that terminals leak into every child, gives both outputs one pipe, and tells the end of the shell behind everything
 * that the shell printed.
 */
export const keeper: string = String.raw`${closeOtherDescriptors}
n=$1
shift
unset SHLVL
exec 2>/dev/null
"$@" 2>&1
printf '\033]7733;%s;X;%s\007' "$n" "$?"`
