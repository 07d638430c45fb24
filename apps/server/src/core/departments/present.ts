import type { Department, Membership, StatusCounts } from '@stoa/contract/departments'
import type { Permission } from '@stoa/contract/permissions'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Caller } from '../people/queries.ts'
import { settingsOf } from './commands/configure-department.ts'
import { permissionsOfRole } from './permissions-in.ts'
import { departmentScope, inScope } from './scope.ts'
import type { DepartmentRow } from './store.ts'
import { type Deletion, listDeletions } from './store-deletions.ts'
import { listMembers, type Member } from './store-members.ts'

/** How many tickets a department has, by status. Tickets know; modules.ts hands their answer in. */
export type CountsOf = (db: Db | Tx) => Promise<Map<number, StatusCounts>>

/** The counts of a department without tickets. */
export const noTickets: StatusCounts = {
  new: 0,
  open: 0,
  answered: 0,
  postponed: 0,
  resolved: 0,
  closed: 0,
  spam: 0,
  deleted: 0,
  overdue: 0,
}

const presentMember = ({ personId: userId, ...member }: Member): Membership => ({
  userId,
  role: member.role,
  services: { tickets: member.tickets, chats: member.chats, calls: member.calls },
  skill: member.skill,
  priorityGroup: member.priorityGroup,
})

/** For screens. Counts only of departments whose tickets the caller may see. */
export const presentDepartments = async (
  db: Db | Tx,
  caller: Caller,
  rows: readonly DepartmentRow[],
  countsOf: CountsOf,
): Promise<Department[]> => {
  const addresses = await db.selectFrom('department_address').selectAll().orderBy('address').execute()
  const addressesBy = Map.groupBy(addresses, row => row.department_id)
  const membersBy = await listMembers(db, 'all')
  const deletions = new Map((await listDeletions(db)).map(each => [each.departmentId, each]))
  const nameOf = new Map(rows.map(row => [row.id, row.name]))
  const scope = await departmentScope(db, caller)
  const counts = await countsOf(db)
  return rows.map(row => {
    const members = membersBy.get(row.id) ?? []
    const self = caller.kind === 'user' ? members.find(member => member.personId === caller.id) : undefined
    const may = permissionsOfRole(caller, self?.role ?? null)
    return {
      id: row.id,
      name: row.name,
      isDefault: row.is_default,
      ...settingsOf(row),
      memberships: members.map(presentMember),
      deletion: presentDeletion(deletions.get(row.id), nameOf),
      can: canWith(may),
      addresses: (addressesBy.get(row.id) ?? []).map(each => each.address),
      counts: inScope(scope, row.id) ? (counts.get(row.id) ?? noTickets) : null,
    }
  })
}

const canWith = (may: ReadonlySet<Permission>): Department['can'] => ({
  change: may.has('department.change'),
  configure: may.has('department.configure'),
  changeMembers: may.has('member.change'),
  allocate: may.has('member.allocate'),
  readReports: may.has('report.read'),
})

const presentDeletion = (deletion: Deletion | undefined, nameOf: ReadonlyMap<number, string>) =>
  deletion
    ? {
        substitute: nameOf.get(deletion.substituteId) ?? '',
        total: deletion.total,
        moved: deletion.moved,
        startedAt: deletion.startedAt.toString(),
      }
    : null
