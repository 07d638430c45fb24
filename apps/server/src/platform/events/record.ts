import { sql } from 'kysely'
import type { Act } from './act.ts'
import type { DataOf, EventDefinitions } from './define.ts'

/** Deeper chains of cause and effect than this are a loop. */
const deepestCause = 10

/**
 * Records that something happened, in the transaction in which it happens.
 * @returns the id of the event, to be the cause of others.
 */
export const record = async <Definitions extends EventDefinitions, Name extends keyof Definitions & string>(
  act: Act,
  _definitions: Definitions,
  name: Name,
  data: DataOf<Definitions[Name]>,
  ticketId: number | null = null,
): Promise<number> => {
  const { cause } = act
  const depth = cause ? cause.depth + 1 : 0
  if (depth > deepestCause)
    throw new Error(`Event ${name} is ${depth} causes deep: something answers itself.`)
  const { rows } = await sql<{ id: number }>`
    insert into event (name, at, ticket_id, actor_kind, actor_id, cause_id, root_id, depth, data)
    values (${name}, ${act.clock.now()}, ${ticketId}, ${act.actor.kind}, ${act.actor.id},
            ${cause?.id ?? null}, ${cause?.rootId ?? null}, ${depth}, ${JSON.stringify(data)})
    returning id`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Error('insert returned nothing')
  return row.id
}
