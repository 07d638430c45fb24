import type { Ticket } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { valuesOf } from '../../custom-fields/queries.ts'
import { departmentScope, permissionsIn } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { visibleTickets } from '../access.ts'
import { presentTicket, selectTicketItems } from '../present.ts'
import { worksOnlyToSolve } from './works-only-to-solve.ts'

/** Null when there is none, or none that the caller may see. */
export const findTicket = async (db: Db, caller: Caller, id: number): Promise<Ticket | null> => {
  const visible = visibleTickets(await departmentScope(db, caller))
  const { rows } = await selectTicketItems(
    sql`select * from ticket where id = ${id} and ${visible}`,
    1,
  ).execute(db)
  const [row] = rows
  if (!row) return null
  const [permissions, onlyToSolve, follows, mergedInto, fields] = await Promise.all([
    permissionsIn(db, caller, row.department_id),
    worksOnlyToSolve(db, caller),
    row.follows_id === null ? null : findCode(row.follows_id),
    row.merged_into_id === null ? null : findCode(row.merged_into_id),
    valuesOf(db, 'ticket', id),
  ])
  const personId = caller.kind === 'user' ? caller.id : null
  return presentTicket(row, { follows, mergedInto, fields }, { permissions, personId, onlyToSolve })

  async function findCode(otherId: number): Promise<Ticket['follows']> {
    const found = await sql<{ id: number; code: string }>`
      select id, code from ticket where id = ${otherId} and ${visible}`.execute(db)
    return found.rows[0] ?? null
  }
}

/** @throws not_found */
export const getTicket = async (db: Db, caller: Caller, id: number): Promise<Ticket> =>
  (await findTicket(db, caller, id)) ?? refuse('not_found')
