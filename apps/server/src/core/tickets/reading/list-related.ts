import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee, visibleTickets } from '../access.ts'

type Related = {
  id: number
  code: string
  subject: string
  status: Status
  changedAt: string
  relation: 'merged' | 'split' | 'linked' | 'follows'
}

/** More are not looked at. */
const most = 50

/** Tickets that one has to do with, as far as the caller may see them; what was unmerged is not among them. @throws not_found */
export const listRelated = async (db: Db, caller: Caller, ticketId: number): Promise<Related[]> => {
  if (!(await maySee(db, caller, ticketId))) return refuse('not_found')
  const visible = visibleTickets(await departmentScope(db, caller))
  const { rows } = await sql<Omit<Related, 'changedAt'> & { changedAt: Temporal.Instant }>`
    with named as (
      select (data ->> 'otherId')::bigint as other_id, event.id as place,
             case name when 'ticket.merged' then 'merged' when 'ticket.split' then 'split' when 'ticket.linked' then 'linked' end as relation
      from event where ticket_id = ${ticketId}
        and name in ('ticket.merged', 'ticket.unmerged', 'ticket.split', 'ticket.linked')
      union all select follows_id, 0, 'follows' from ticket where id = ${ticketId} and follows_id is not null
      union all select id, 0, 'follows' from ticket where follows_id = ${ticketId}
    ),
    newest as (select distinct on (other_id) other_id, relation from named order by other_id, place desc)
    select ticket.id, code, subject, status, changed_at as "changedAt", relation
    from newest join ticket on ticket.id = other_id
    where relation is not null and ${visible} order by changed_at desc limit ${most}`.execute(db)
  return rows.map(row => ({ ...row, changedAt: row.changedAt.toString() }))
}
