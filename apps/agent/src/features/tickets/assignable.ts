import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'

/**
 * Who may be given tickets of a department: its members who do more than read, those whose role sees all departments,
 * and everybody while there is only one. The server holds the same rule; this only keeps others out of the list.
 */
export const assignableIn = (
  departmentId: number,
  users: readonly User[],
  departments: readonly Department[],
): User[] => {
  const memberships = departments.find(({ id }) => id === departmentId)?.memberships ?? []
  const roles = new Map(memberships.map(({ userId, role }) => [userId, role]))
  return users.filter(
    ({ id, state, role }) =>
      state === 'active' &&
      (role !== 'agent' || ((departments.length === 1 || roles.has(id)) && roles.get(id) !== 'reader')),
  )
}
