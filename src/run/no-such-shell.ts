import {InfrastructureError} from '../problem/infrastructure.ts'

/** There is a machine, and no shell on it that is the role of a step: nothing is typed as somebody else. */
export class NoSuchShellError extends InfrastructureError {}
