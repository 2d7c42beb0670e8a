/**
 * Shell code with which a program of ours begins: close all descriptors but 0, 1 and 2. The terminals of node-pty
 * leak into every child (microsoft/node-pty#657). Descriptor 2 of the loop must not be redirected, for bash would park
 * the real one where the loop closes it.
 */
export const closeOtherDescriptors: string = String.raw`for f in /dev/fd/*; do f=${'$'}{f##*/}; case $f in 0|1|2) ;; *) eval "exec $f>&-" ;; esac; done`
