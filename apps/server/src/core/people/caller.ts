import { type Permission, permissionsOf, type Role } from '@stoa/contract/permissions'

/** Whoever is signed in: a person with a session, or a program with a key. */
export type Caller = {
  readonly kind: 'user' | 'key'
  readonly id: number
  readonly role: Role
  readonly permissions: ReadonlySet<Permission>
  /** For keys of role agent: the departments they were made for. null: memberships decide, or all by role. */
  readonly keyDepartmentIds: readonly number[] | null
  readonly sessionId: number | null
}

export const permissionSet = (role: Role): ReadonlySet<Permission> => new Set(permissionsOf[role])
