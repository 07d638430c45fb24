import type { SpentTime } from '@stoa/contract/spent-times'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Caller } from '../../people/queries.ts'
import { permissionsOn } from '../../tickets/queries.ts'
import { isOwn } from '../own-entry.ts'

type Row = {
  id: number
  ticketId: number
  minutes: number
  day: string
  note: string
  agentId: number
  agent: string
}

const select = sql`
  select spent_time.id, spent_time.ticket_id as "ticketId", minutes, day::text, note, person_id as "agentId", person.name as agent
  from spent_time join person on person.id = spent_time.person_id`

const present = (
  { id, ticketId, minutes, day, note, agentId, agent }: Row,
  ofTicketId: number,
  mayTrack: (personId: number) => boolean,
): SpentTime => ({
  id,
  minutes,
  day,
  note,
  agent: { id: agentId, name: agent },
  // What was spent on a merged ticket is corrected there.
  can: { change: ticketId === ofTicketId && mayTrack(agentId) },
})

/** Newest first, also of tickets that were merged into this one. @throws not_found */
export const listEntries = async (
  db: Db,
  caller: Caller,
  ticketId: number,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: SpentTime[]; nextCursor: string | null; totalMinutes: number }> => {
  const permissions = await permissionsOn(db, caller, ticketId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  const tickets = sql`(select id from ticket where id = ${ticketId} or merged_into_id = ${ticketId})`
  const before = Number(cursor ?? 0) || Number.MAX_SAFE_INTEGER
  const { rows } = await sql<Row>`
    ${select} where spent_time.ticket_id in ${tickets} and spent_time.id < ${before}
    order by spent_time.id desc limit ${limit + 1}`.execute(db)
  const { rows: sums } = await sql<{ total: number }>`
    select coalesce(sum(minutes), 0)::int as total from spent_time where ticket_id in ${tickets}`.execute(db)
  const page = rows.slice(0, limit)
  const mayTrack = (personId: number) => permissions.has('ticket.track-time') && isOwn(caller, personId)
  return {
    items: page.map(row => present(row, ticketId, mayTrack)),
    nextCursor: rows.length > limit ? String(page.at(-1)?.id) : null,
    totalMinutes: sums[0]?.total ?? 0,
  }
}

/** One that the caller has just written. */
export const getEntry = async (db: Db, id: number): Promise<SpentTime> => {
  const { rows } = await sql<Row>`${select} where spent_time.id = ${id}`.execute(db)
  const [row] = rows
  return row ? present(row, row.ticketId, () => true) : refuse('not_found')
}
