/** Who types: `root@new-server`. `null` where the document does not say. */
export interface Role {
  readonly user: string | null
  readonly host: string | null
}

/** A role as people write it: `root@new-server`, `root`, `@new-server`, or `you` where nothing is said. */
export function roleName(role: Role): string {
  if (role.host !== null) return `${role.user ?? ''}@${role.host}`
  return role.user ?? 'you'
}
