import type { Ticket } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { OwnAddresses } from '../contacts/queries.ts'
import { departmentScope } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { maySee, ticketFor, visibleTickets } from './access.ts'
import { type Merging, mergeTicket, unmergeTicket } from './commands.ts'
import { getTicket } from './reading/get-ticket.ts'
import { findMergedInto } from './reading/merged.ts'

/** Both tickets have to be seen, and the permission is asked for in the departments of both. */
export const merge = async (
  { db, ...rest }: Platform,
  caller: Caller,
  { intoCode, ...given }: Omit<Merging, 'intoId'> & { intoCode: string },
  ownAddresses: OwnAddresses,
): Promise<Ticket> => {
  const { ticketId } = given
  if (!(await maySee(db, caller, ticketId))) return refuse('not_found')
  const intoId = await findByCode(db, caller, intoCode)
  await write({ db, ...rest }, caller, async act => {
    await forBoth([ticketId, intoId ?? ticketId], id => ticketFor(act.tx, caller, id, 'ticket.merge'))
    if (intoId === null) return refuse('merge_target_unknown')
    await mergeTicket(act, { ...given, intoId }, ownAddresses)
  })
  return getTicket(db, caller, ticketId)
}

export const unmerge = async (platform: Platform, caller: Caller, ticketId: number): Promise<Ticket> => {
  await write(platform, caller, async act => {
    const intoId = await findMergedInto(act.tx, ticketId)
    await forBoth([ticketId, intoId ?? ticketId], id => ticketFor(act.tx, caller, id, 'ticket.merge'))
    await unmergeTicket(act, ticketId)
  })
  return getTicket(platform.db, caller, ticketId)
}

/** The lower id first, as everybody locks. */
const forBoth = async (ids: readonly number[], look: (id: number) => Promise<unknown>): Promise<void> => {
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) await look(id)
}

const findByCode = async (db: Db, caller: Caller, code: string): Promise<number | null> => {
  const visible = visibleTickets(await departmentScope(db, caller))
  const { rows } = await sql<{ id: number }>`
    select id from ticket where code = upper(${code}) and ${visible}`.execute(db)
  return rows[0]?.id ?? null
}
