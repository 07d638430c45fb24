import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'

type Where = { ticketId: number; messageId: number; file: string }

/** Of one file in more tickets than these, the badge at the file tells. */
const MOST = 100

/** A virus was found in a file: the tickets that have it say so. The file itself is known by its content. */
export const markInfected = async (
  act: Act,
  { hash, virus }: { hash: string; virus: string },
): Promise<void> => {
  const { rows } = await sql<Where>`
    select ticket_id as "ticketId", message.id as "messageId", attachment.name as file
    from attachment join message on message.id = message_id
    where file_hash = ${hash} order by message.id limit ${MOST}`.execute(act.tx)
  for (const { ticketId, ...where } of rows)
    await record(act, ticketEvents, 'attachment.infected', { ...where, virus }, ticketId)
}
