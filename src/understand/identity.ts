import {type Role, roleName} from '../model/role.ts'
import {fingerprint} from './fingerprint.ts'

/** What a step is known by: nothing that an edit elsewhere in the document changes. */
export interface Identity {
  readonly section: readonly string[]
  readonly role: Role
  readonly command: string
}

/** Makes the ids of the steps of one document, in reading order; equals are told apart by their ordinal. */
export function stepIds(): (identity: Identity) => string {
  const counts = new Map<string, number>()
  return ({section, role, command}) => {
    const key = JSON.stringify([section, roleName(role), command])
    const ordinal = counts.get(key) ?? 0
    counts.set(key, ordinal + 1)
    // The JSON of [section, role, command, ordinal].
    return fingerprint(`${key.slice(0, -1)},${ordinal}]`)
  }
}
