import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Clock } from '../rules/clocks.ts'

/** A clock that changed, and what it was before; null where it is new. */
export type Placed = { ticketId: number; clock: Clock; before: Clock | null }

/** The stretches that are not as they were. A life only ever changes at its end, so all before that stays untouched. */
const changedEnd = ({ clock, before }: Placed) => {
  const same = clock.stretches.findIndex((stretch, at) => stretch !== before?.stretches[at])
  return same === -1 ? [] : clock.stretches.slice(same)
}

/** Writes the ends of lives anew. */
export const writeStretches = async (tx: Tx, placed: readonly Placed[]): Promise<void> => {
  const ends = placed
    .filter(({ clock, before }) => clock.stretches !== before?.stretches)
    .map(each => ({ id: each.clock.id, isNew: each.before === null, end: changedEnd(each) }))
    .filter(({ end }) => end.length > 0)
  if (ends.length === 0) return
  const rows = ends.flatMap(({ id, end }) =>
    end.map(({ from, to, reason }) => ({ clock_id: id, from_at: from, to_at: to, reason })),
  )
  const old = ends.filter(({ isNew }) => !isNew)
  if (old.length > 0)
    await sql`
      delete from sla_stretch using unnest(
        ${old.map(({ id }) => id)}::bigint[],
        ${old.map(({ end }) => end[0]?.from.toString())}::timestamptz[]
      ) as gone (clock_id, from_at)
      where sla_stretch.clock_id = gone.clock_id and sla_stretch.from_at >= gone.from_at`.execute(tx)
  await sql`
    insert into sla_stretch
    select * from jsonb_populate_recordset(null::sla_stretch, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}
