import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { readCompany } from '../settings/queries.ts'
import { ticketLink } from '../templates/queries.ts'
import type { Occasion } from './hands.ts'
import type { Scope } from './rules/variables.ts'

type Row = {
  id: number
  code: string
  subject: string
  status: string
  priority: string
  department: string
  assignee: string | null
  assigneeEmail: string | null
  tags: string[]
  customerName: string
  customerEmail: string
  message: string | null
  agentName: string | null
  agentEmail: string | null
}

/** What the texts of actions can say about a ticket as it is now. @throws not_found */
export const loadScope = async (
  tx: Tx,
  ticketId: number,
  { personId, messageId }: Occasion,
  publicUrl: string,
): Promise<Scope> => {
  const { rows } = await sql<Row>`
    select ticket.id, code, subject, status, priority, department.name as department, assignee.name as assignee,
           assignee.email as "assigneeEmail", contact.name as "customerName", contact.email as "customerEmail",
           agent.name as "agentName", agent.email as "agentEmail",
           array(select tag.name from ticket_tag join tag on tag.id = tag_id where ticket_id = ticket.id order by tag.name) as tags,
           (select body_text from message where message.ticket_id = ticket.id
              and (message.id = ${messageId}::bigint or (${messageId}::bigint is null and kind = 'incoming'))
            order by message.id desc limit 1) as message
    from ticket
    join department on department.id = department_id
    join contact on contact.id = contact_id
    left join person as assignee on assignee.id = assignee_id
    left join person as agent on agent.id = ${personId}::bigint
    where ticket.id = ${ticketId}`.execute(tx)
  const row = rows[0] ?? refuse('not_found')
  const company = await readCompany(tx)
  return {
    ticket: {
      id: row.id,
      code: row.code,
      subject: row.subject || null,
      status: row.status,
      department: row.department,
      assignee: row.assignee,
      priority: row.priority,
      tags: row.tags.join(', ') || null,
      link: ticketLink(publicUrl, row.id),
    },
    customer: { name: row.customerName || row.customerEmail, email: row.customerEmail || null },
    message: { text: row.message || null },
    // A rule is nobody: then it is whoever the ticket is with.
    agent: { name: row.agentName ?? row.assignee, email: row.agentEmail ?? row.assigneeEmail },
    department: { name: row.department },
    company: { name: company?.name ?? '' },
  }
}
