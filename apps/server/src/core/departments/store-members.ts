import type { DepartmentRole } from '@stoa/contract/permissions'
import { sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'
import { onlyDepartment } from './allocation.ts'

export type Member = {
  personId: number
  role: DepartmentRole | null
  tickets: boolean
  chats: boolean
  calls: boolean
  skill: number
  priorityGroup: number
  /** Whether the role counts: it limits nobody whose global role is more than Agent. */
  bound: boolean
}

const columns = [
  'department_id',
  'person_id as personId',
  'role',
  'tickets',
  'chats',
  'calls',
  'skill',
  'priority_group as priorityGroup',
] as const

/** Members of each department that still work here, by the order in which they came. */
export const listMembers = async (
  db: Db | Tx,
  departmentIds: readonly number[] | 'all',
): Promise<Map<number, Member[]>> => {
  if (departmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('department_member')
    .innerJoin('person', 'person.id', 'person_id')
    .select(columns.map(column => `department_member.${column}` as const))
    .select('person.role as globalRole')
    .where('state', '<>', 'deactivated')
    .$if(departmentIds !== 'all', query => query.where('department_id', 'in', [...departmentIds].map(Number)))
    .orderBy('person_id')
    .execute()
  return Map.groupBy(
    rows.map(({ globalRole, ...row }) => ({
      ...row,
      role: row.role as DepartmentRole | null,
      bound: globalRole === 'agent',
    })),
    row => row.department_id,
  )
}

/**
 * What somebody is to a department, in one statement, because every act asks for it. `alone`: it is the only one, so everybody works in it; `open`:
 * everybody may look.
 */
export const findStanding = async (
  db: Db | Tx,
  personId: number,
  departmentId: number,
): Promise<{ member: boolean; role: DepartmentRole | null; alone: boolean; open: boolean }> => {
  const { rows } = await sql<{ member: boolean; role: DepartmentRole | null; alone: boolean; open: boolean }>`
    select person_id is not null as member, role, ${onlyDepartment} as alone,
      coalesce(visibility = 'everyone' and deleted_at is null, false) as open
    from (select ${departmentId}::bigint as id) as asked
    left join department on department.id = asked.id
    left join department_member on department_id = asked.id and person_id = ${personId}`.execute(db)
  return rows[0] ?? { member: false, role: null, alone: false, open: false }
}

/** The departments that a person is a member of, with the role there. */
export const rolesOf = async (db: Db | Tx, personId: number): Promise<Map<number, DepartmentRole | null>> => {
  const rows = await db
    .selectFrom('department_member')
    .select(['department_id', 'role'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(row => [row.department_id, row.role as DepartmentRole | null]))
}

/** @returns whether it was new */
export const insertMember = async (
  tx: Tx,
  departmentId: number,
  personId: number,
  at: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('department_member')
    .values({ department_id: departmentId, person_id: personId, added_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export const findMember = async (tx: Tx, departmentId: number, personId: number): Promise<Member | null> =>
  ((await listMembers(tx, [departmentId])).get(departmentId) ?? []).find(
    member => member.personId === personId,
  ) ?? null

export const changeMember = (
  tx: Tx,
  departmentId: number,
  personId: number,
  change: Updateable<Tables['department_member']>,
) =>
  tx
    .updateTable('department_member')
    .set(change)
    .where('department_id', '=', departmentId)
    .where('person_id', '=', personId)
    .execute()

/** @returns whether there was one */
export const deleteMember = async (tx: Tx, departmentId: number, personId: number): Promise<boolean> => {
  const row = await tx
    .deleteFrom('department_member')
    .where('department_id', '=', departmentId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns who were members */
export const deleteMembers = async (tx: Tx, departmentId: number): Promise<number[]> => {
  const rows = await tx
    .deleteFrom('department_member')
    .where('department_id', '=', departmentId)
    .returning('person_id')
    .execute()
  return rows.map(row => row.person_id)
}

/** The members of one department, as they are, for another. */
export const copyMembers = async (tx: Tx, from: number, to: number, at: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('department_member')
    .columns([
      'department_id',
      'person_id',
      'added_at',
      'role',
      'tickets',
      'chats',
      'calls',
      'skill',
      'priority_group',
    ])
    .expression(
      tx
        .selectFrom('department_member')
        .select(({ val }) => [
          val(to).as('department_id'),
          'person_id',
          val(at).as('added_at'),
          'role',
          'tickets',
          'chats',
          'calls',
          'skill',
          'priority_group',
        ])
        .where('department_id', '=', from),
    )
    .execute()
}
