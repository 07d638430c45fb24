import { filePaths } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import type { Channel, Priority, Status, Ticket, TicketItem } from '@stoa/contract/ticket-shapes'
import { type RawBuilder, sql } from 'kysely'
import { previewOfFile } from '../../platform/http/preview-of-file.ts'
import { inOrder, type PageOrder } from './reading/list-order.ts'
import type { Return } from './rules/next-status.ts'
import { waits } from './rules/standing.ts'
import { whatCan } from './rules/what-can.ts'

export type TicketItemRow = {
  id: number
  code: string
  subject: string
  status: Status
  priority: Priority
  channel: Channel
  department_id: number
  department_name: string
  assignee_id: number | null
  assignee_name: string | null
  contact_id: number
  contact_name: string
  contact_email: string
  tags: string[]
  preview: string
  created_at: Temporal.Instant
  changed_at: Temporal.Instant
  due_at: Temporal.Instant | null
  overdue: boolean
  postponed_until: Temporal.Instant | null
  urgent_at: Temporal.Instant | null
  follows_id: number | null
  merged_into_id: number | null
  returns_to: Return | null
}

/** Tickets with the names that screens show, from a query that gives rows of `ticket`. */
export const selectTicketItems = (
  tickets: RawBuilder<unknown>,
  limit: number,
  order: PageOrder = 'activity',
) => sql<TicketItemRow>`
  select t.id, t.code, t.subject, t.status, t.priority, t.channel, t.preview, t.created_at, t.changed_at,
         t.due_at, t.overdue, t.postponed_until, t.urgent_at, t.follows_id, t.merged_into_id, t.returns_to,
         t.department_id, department.name as department_name,
         t.assignee_id, person.name as assignee_name,
         t.contact_id, contact.name as contact_name, contact.email as contact_email,
         array(select tag.name from ticket_tag join tag on tag.id = tag_id where ticket_id = t.id order by tag.name) as tags
  from (select * from (${tickets}) as candidate order by ${inOrder(order, 'candidate')} limit ${limit}) as t
  join department on department.id = t.department_id
  join contact on contact.id = t.contact_id
  left join person on person.id = t.assignee_id
  order by ${inOrder(order, 't')}`

export const presentTicketItem = (row: TicketItemRow): TicketItem => ({
  id: row.id,
  code: row.code,
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  department: { id: row.department_id, name: row.department_name },
  assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  contact: { id: row.contact_id, name: row.contact_name, email: row.contact_email },
  tags: row.tags,
  preview: row.preview,
  createdAt: row.created_at.toString(),
  changedAt: row.changed_at.toString(),
  dueAt: row.due_at?.toString() ?? null,
  // While it is the customer's turn, nothing of ours is late.
  overdue: row.overdue && waits(row.status),
  postponedUntil: row.postponed_until?.toString() ?? null,
})

export const presentTicket = (
  row: TicketItemRow,
  linked: Pick<Ticket, 'follows' | 'mergedInto' | 'fields'>,
  viewer: Parameters<typeof whatCan>[1],
): Ticket => ({
  ...presentTicketItem(row),
  ...linked,
  ...whatCan(
    {
      status: row.status,
      assigneeId: row.assignee_id,
      contactEmail: row.contact_email,
      channel: row.channel,
      mergedIntoId: row.merged_into_id,
      returnsTo: row.returns_to,
    },
    viewer,
  ),
})

export const presentUpload = (
  id: number,
  file: { name: string; type: string; size: number },
): Attachment => ({
  id,
  name: file.name,
  type: file.type,
  size: file.size,
  inline: false,
  url: filePaths.attachment(id),
  danger: null,
  scan: null,
  preview: previewOfFile(file)?.preview ?? null,
})
