/** Every target that an environment of the configuration may bind a host to; what follows a colon is the target's. */
export const targetNames: readonly string[] = ['local', 'sandbox', 'ssh']
