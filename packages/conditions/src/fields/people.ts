import type { Field } from '../field.ts'

const ofContact = (column: string) => `(select ${column} from contact where contact.id = ticket.contact_id)`

/** Who has to do with a ticket. */
export const peopleFields: readonly Field[] = [
  {
    name: 'assignee',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    // People, and in views `me`: whoever looks.
    options: 'assignees',
    mayBeEmpty: true,
    sql: 'ticket.assignee_id',
    before: { path: 'assigneeId', by: ['ticket.assigned', 'ticket.transferred'] },
  },
  {
    name: 'assignee-availability',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'availability-states',
    mayBeEmpty: true,
    sql: `(case when ticket.assignee_id is not null then coalesce(
      (select state from availability where person_id = ticket.assignee_id and service = 'tickets'),
      (select case when present then 'online' else 'offline' end from presence where person_id = ticket.assignee_id),
      'offline') end)`,
  },
  {
    name: 'last-agent',
    type: 'choice',
    scope: 'ticket',
    family: 'people',
    options: 'people',
    mayBeEmpty: true,
    sql: 'ticket.answered_by_id',
  },
  { name: 'requester-email', type: 'text', scope: 'ticket', family: 'people', sql: ofContact('email') },
  { name: 'requester-name', type: 'text', scope: 'ticket', family: 'people', sql: ofContact('name') },
]
