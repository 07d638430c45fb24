import type { Ticket } from '@stoa/contract/tickets'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { visibleTickets } from '../access.ts'
import { presentTicket, selectTicketItems } from '../present.ts'

/** Null when there is none, or none that the caller may see. */
export const findTicket = async (db: Db, caller: Caller, id: number): Promise<Ticket | null> => {
  const visible = visibleTickets(await departmentScope(db, caller))
  const { rows } = await selectTicketItems(
    sql`select * from ticket where id = ${id} and ${visible}`,
    1,
  ).execute(db)
  return rows[0] ? presentTicket(rows[0], caller.permissions) : null
}

/** @throws not_found */
export const getTicket = async (db: Db, caller: Caller, id: number): Promise<Ticket> =>
  (await findTicket(db, caller, id)) ?? refuse('not_found')
