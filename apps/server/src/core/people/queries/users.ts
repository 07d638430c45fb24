import type { User } from '@stoa/contract/people'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { DepartmentsOfPeople } from '../departments-of-people.ts'
import { presentUser } from '../present.ts'
import type { PersonRow } from '../store/persons.ts'

type Needs = Pick<DepartmentsOfPeople, 'departmentIdsOf'>

/** Everybody who works or worked here, by name. */
export const listUsers = async (db: Db, needs: Needs): Promise<User[]> =>
  present(db, await db.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute(), needs)

/** @throws not_found */
export const getUser = async (db: Db, id: number, needs: Needs): Promise<User> => {
  const rows = await db.selectFrom('person').selectAll().where('id', '=', id).execute()
  const [user] = await present(db, rows, needs)
  return user ?? refuse('not_found')
}

const present = async (db: Db, rows: readonly PersonRow[], { departmentIdsOf }: Needs): Promise<User[]> => {
  const departmentIds = await departmentIdsOf(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => presentUser(row, departmentIds.get(row.id) ?? []))
}
