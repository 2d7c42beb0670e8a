/**
 * Modules of Node as the launcher needs them: to import them would load all that they offer, which costs a tenth of
 * starting Node.
 */
export const fs: typeof import('node:fs') = process.getBuiltinModule('node:fs')
export const modules: typeof import('node:module') = process.getBuiltinModule('node:module')
export const vm: typeof import('node:vm') = process.getBuiltinModule('node:vm')
