import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** Whoever has said nothing for so long is not there any more. */
const gone = { seconds: 25 }

export type Present = { id: number; name: string; writes: boolean }

/** Notes that somebody has a ticket open. @returns who else has, by name */
export const notePresence = async (
  db: Db,
  {
    ticketId,
    personId,
    writes,
    now,
  }: { ticketId: number; personId: number; writes: boolean; now: Temporal.Instant },
): Promise<Present[]> => {
  // Swept at each turn, so that the table stays small.
  await sql`
    with old as (delete from ticket_presence where seen_at < ${now.subtract({ minutes: 5 })} and ticket_id <> ${ticketId})
    insert into ticket_presence (ticket_id, person_id, writes, seen_at) values (${ticketId}, ${personId}, ${writes}, ${now})
    on conflict (ticket_id, person_id) do update set writes = excluded.writes, seen_at = excluded.seen_at`.execute(
    db,
  )
  const { rows } = await sql<Present>`
    select person.id, person.name, writes from ticket_presence join person on person.id = person_id
    where ticket_id = ${ticketId} and person_id <> ${personId} and seen_at > ${now.subtract(gone)} order by person.name`.execute(
    db,
  )
  return rows
}
