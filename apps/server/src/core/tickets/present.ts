import { filePaths } from '@stoa/contract/files'
import type { Attachment } from '@stoa/contract/messages'
import type { Channel, Status, Ticket, TicketItem } from '@stoa/contract/tickets'
import { type RawBuilder, sql } from 'kysely'
import { whatCan } from './rules/what-can.ts'

export type TicketItemRow = {
  id: number
  code: string
  subject: string
  status: Status
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
}

/** Tickets with the names that screens show, from a query that gives rows of `ticket`. */
export const selectTicketItems = (tickets: RawBuilder<unknown>, limit: number) => sql<TicketItemRow>`
  select t.id, t.code, t.subject, t.status, t.channel, t.preview, t.created_at, t.changed_at,
         t.department_id, department.name as department_name,
         t.assignee_id, person.name as assignee_name,
         t.contact_id, contact.name as contact_name, contact.email as contact_email,
         array(select tag.name from ticket_tag join tag on tag.id = tag_id where ticket_id = t.id order by tag.name) as tags
  from (select * from (${tickets}) as candidate order by changed_at desc, id desc limit ${limit}) as t
  join department on department.id = t.department_id
  join contact on contact.id = t.contact_id
  left join person on person.id = t.assignee_id
  order by t.changed_at desc, t.id desc`

export const presentTicketItem = (row: TicketItemRow): TicketItem => ({
  id: row.id,
  code: row.code,
  subject: row.subject,
  status: row.status,
  channel: row.channel,
  department: { id: row.department_id, name: row.department_name },
  assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  contact: { id: row.contact_id, name: row.contact_name, email: row.contact_email },
  tags: row.tags,
  preview: row.preview,
  createdAt: row.created_at.toString(),
  changedAt: row.changed_at.toString(),
})

export const presentTicket = (row: TicketItemRow, permissions: ReadonlySet<string>): Ticket => ({
  ...presentTicketItem(row),
  ...whatCan({ status: row.status, contactEmail: row.contact_email }, permissions),
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
})
