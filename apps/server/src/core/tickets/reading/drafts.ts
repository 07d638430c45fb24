import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Caller } from '../../people/queries.ts'
import { permissionsOn } from '../access.ts'
import type { Draft } from '../store-drafts.ts'

const nothing: Draft = { kind: 'reply', html: '', addressed: null, answersId: null }

/** What the caller was writing on this ticket. @throws not_found, not_allowed */
export const getDraft = async (db: Db, caller: Caller, ticketId: number): Promise<Draft> => {
  const permissions = await permissionsOn(db, caller, ticketId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  if (!permissions.has('ticket.reply')) return refuse('not_allowed')
  if (caller.kind !== 'user') return nothing
  const row = await db
    .selectFrom('draft')
    .select(['kind', 'html', 'addressed', 'answers_id as answersId'])
    .where('person_id', '=', caller.id)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row ? (row as Draft) : nothing
}
