import type { Channel, Priority, Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/** What those who decide about a ticket ask of it. */
type TicketFacts = {
  id: number
  departmentId: number
  status: Status
  priority: Priority
  channel: Channel
  subject: string
  requesterEmail: string
  tags: string[]
  assigneeId: number | null
  createdAt: Temporal.Instant
}

/** For Stoa itself: nobody's sight is asked. @throws not_found */
export const getTicketFacts = async (db: Db | Tx, ticketId: number): Promise<TicketFacts> => {
  const { rows } = await sql<TicketFacts>`
    select ticket.id, department_id as "departmentId", status, priority, channel, subject, contact.email as "requesterEmail",
           array(select tag.name from ticket_tag join tag on tag.id = tag_id where ticket_id = ticket.id order by tag.name) as tags,
           assignee_id as "assigneeId", ticket.created_at as "createdAt"
    from ticket join contact on contact.id = contact_id where ticket.id = ${ticketId}`.execute(db)
  return rows[0] ?? refuse('not_found')
}
