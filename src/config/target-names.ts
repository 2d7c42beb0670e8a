/** Every target that an environment of the configuration may bind a host to. */
export const targetNames: readonly string[] = ['local', 'sandbox']
