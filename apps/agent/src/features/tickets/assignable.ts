import type { Department } from '@stoa/contract/departments'
import type { User } from '@stoa/contract/people'

/**
 * Who may be given tickets of a department: its members, those whose role sees all departments, and everybody
 * while there is only one. The server holds the same rule; this only keeps others out of the list.
 */
export const assignableIn = (
  departmentId: number,
  users: readonly User[],
  departments: readonly Department[],
): User[] =>
  users.filter(
    ({ state, role, departmentIds }) =>
      state === 'active' &&
      (role !== 'agent' || departments.length === 1 || departmentIds.includes(departmentId)),
  )
