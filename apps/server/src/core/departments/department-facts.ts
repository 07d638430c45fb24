import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

export type DepartmentFacts = {
  departments: number
  /** Of them, those with at least one member. */
  withMembers: number
  addresses: number
  /** Memberships with a role of their own. */
  roles: number
  /** Departments that keep business hours. */
  withHours: number
}

/** How the departments that are there stand, counted. */
export const departmentFacts = async (db: Db): Promise<DepartmentFacts> => {
  const { rows } = await sql<DepartmentFacts>`
    with here as (select id, calendar_id from department where deleted_at is null),
         member as (select department_id, department_member.role from department_member join person on person.id = person_id
                    where department_id in (select id from here) and state <> 'deactivated')
    select (select count(*) from here)::int as departments,
           (select count(distinct department_id) from member)::int as "withMembers",
           (select count(*) from department_address where department_id in (select id from here))::int as addresses,
           (select count(*) from member where role is not null)::int as roles,
           (select count(*) from here where calendar_id is not null)::int as "withHours"`.execute(db)
  return rows[0] ?? { departments: 0, withMembers: 0, addresses: 0, roles: 0, withHours: 0 }
}
