import type { Service } from '@stoa/contract/availability'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

type Allocated = { personId: number; skill: number; priorityGroup: number }

/**
 * Who gets which work: active members for whom the service is switched on and who may do more than read
 * (a department role limits nobody whose global role is more than Agent). While the default
 * department is the only one, everybody works in it, unless a membership says otherwise.
 */
const places = (service: Service) => sql`
  select person.id as person_id, department.id as department_id, department.to_solve,
         coalesce(department_member.skill, 3) as skill, coalesce(department_member.priority_group, 1) as priority_group
  from person
  cross join department
  left join department_member on department_member.person_id = person.id and department_member.department_id = department.id
  where person.state = 'active' and department.deleted_at is null
    and case when department_member.person_id is null
             then department.is_default and not exists (select from department where not is_default and deleted_at is null)
             else department_member.${sql.ref(service)}
             and (department_member.role is distinct from 'reader' or person.role <> 'agent') end`

/** Who gets work of a service in a department. */
export const allocatedMembers = async (
  db: Db | Tx,
  departmentId: number,
  service: Service,
): Promise<Allocated[]> => {
  const { rows } = await sql<Allocated>`
    select person_id as "personId", skill, priority_group as "priorityGroup"
    from (${places(service)} and department.id = ${departmentId}) as place order by person_id`.execute(db)
  return rows
}

/** Who gets work of a service, in every department that is there; in the order of their names. */
export const listPlaces = async (
  db: Db | Tx,
  service: Service,
): Promise<{ id: number; name: string; personIds: number[] }[]> => {
  const { rows } = await sql<{ id: number; name: string; personIds: number[] }>`
    select department.id, department.name, coalesce(array_agg(person_id) filter (where person_id is not null), '{}') as "personIds"
    from department left join (${places(service)}) as place on place.department_id = department.id
    where department.deleted_at is null group by department.id order by lower(department.name), department.id`.execute(
    db,
  )
  return rows
}

/** The departments that give a person work of a service. */
export const departmentsAllocatedTo = async (
  db: Db | Tx,
  personId: number,
  service: Service,
): Promise<{ id: number; toSolve: boolean }[]> => {
  const { rows } = await sql<{ id: number; toSolve: boolean }>`
    select department_id as id, to_solve as "toSolve"
    from (${places(service)} and person.id = ${personId}) as place order by department_id`.execute(db)
  return rows
}

/** Of no table: whether the default department is the only one. */
export const onlyDepartment = sql<boolean>`not exists (select from department where not is_default and deleted_at is null)`

/** Whether the default department is the only one, so that everybody works in it. */
export const isOnlyDepartment = async (db: Db | Tx): Promise<boolean> =>
  (await sql<{ alone: boolean }>`select ${onlyDepartment} as alone`.execute(db)).rows[0]?.alone ?? false
