import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { departmentEvents } from '../events.ts'
import { insertDepartment } from '../store.ts'

/** The department for everything that names no other; made at the first start, then only found. */
export const ensureDefaultDepartment = async (act: Act, name: string): Promise<{ id: number }> => {
  // Two nodes that start together on an empty database must not both find none.
  await sql`select pg_advisory_xact_lock(7861005)`.execute(act.tx)
  const there = await act.tx
    .selectFrom('department')
    .select('id')
    .where('is_default', '=', true)
    .executeTakeFirst()
  if (there) return there
  const id = await insertDepartment(act.tx, { name, is_default: true, created_at: act.clock.now() })
  await record(act, departmentEvents, 'department.created', { departmentId: id, name })
  return { id }
}
