import type { Field } from '../field.ts'

/** Those of now, and whatever was put on or taken off since the event, undone: the first later event about a tag tells how it was. */
const tagsBefore = `array(
  select past.name from (
    select distinct on (lower(step.name)) step.name, step.there from (
      select later.data ->> 'tag' as name, later.name = 'ticket.untagged' as there, later.id as at
      from event later
      where later.ticket_id = ticket.id and later.id > event.id and later.name in ('ticket.tagged', 'ticket.untagged')
      union all
      select joined.name, false, later.id
      from event later cross join jsonb_array_elements_text(later.data -> 'tags') as joined (name)
      where later.ticket_id = ticket.id and later.id > event.id and later.name = 'ticket.merged' and later.data ->> 'direction' = 'from'
      union all
      select tag.name, true, 9223372036854775807
      from ticket_tag join tag on tag.id = ticket_tag.tag_id where ticket_tag.ticket_id = ticket.id
    ) step order by lower(step.name), step.at
  ) past where past.there)`

/** What was found out about the sender of the newest message that came in. */
const ofLastMail = (result: string) =>
  `select came.authentication ->> '${result}' from message came where came.ticket_id = ticket.id and came.kind = 'incoming' order by came.id desc limit 1`

/** What a ticket is. */
export const ticketFields: readonly Field[] = [
  {
    name: 'channel',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'channels',
    sql: 'ticket.channel',
  },
  {
    name: 'department',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'departments',
    sql: 'ticket.department_id',
    before: { path: 'departmentId', by: ['ticket.transferred'] },
  },
  {
    name: 'status',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'statuses',
    sql: 'ticket.status',
    before: { path: 'status' },
  },
  {
    name: 'priority',
    type: 'rank',
    scope: 'ticket',
    family: 'ticket',
    options: 'priorities',
    sql: 'ticket.priority',
    before: { path: 'priority', by: ['ticket.prioritised'] },
  },
  {
    name: 'subject',
    type: 'text',
    scope: 'ticket',
    family: 'ticket',
    sql: 'ticket.subject',
    before: { path: 'subject', by: ['ticket.subject-changed'] },
  },
  {
    name: 'tags',
    type: 'set',
    scope: 'ticket',
    family: 'ticket',
    options: 'tags',
    mayBeEmpty: true,
    sql: 'array(select tag.name from ticket_tag join tag on tag.id = ticket_tag.tag_id where ticket_tag.ticket_id = ticket.id)',
    has: `exists (select from ticket_tag where ticket_tag.ticket_id = ticket.id
      and ticket_tag.tag_id = any (array(select tag.id from tag where folded(tag.name) = any ($words))))`,
    before: { sql: tagsBefore, by: ['ticket.tagged', 'ticket.untagged', 'ticket.merged'] },
  },
  {
    name: 'sla-level',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'sla-levels',
    mayBeEmpty: true,
    sql: '(select level_id from sla_ticket where sla_ticket.ticket_id = ticket.id)',
    before: { path: 'level', by: ['sla.level-changed'] },
  },
  { name: 'overdue', type: 'flag', scope: 'ticket', family: 'ticket', sql: 'ticket.overdue' },
  {
    name: 'language',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'languages',
    mayBeEmpty: true,
    sql: 'ticket.language',
  },
  {
    name: 'follows',
    type: 'flag',
    scope: 'ticket',
    family: 'ticket',
    sql: '(ticket.follows_id is not null)',
  },
  {
    name: 'mail-bounced',
    type: 'flag',
    scope: 'ticket',
    family: 'ticket',
    sql: `exists (select from message sent join outgoing_message on outgoing_message.message_id = sent.id
      where sent.ticket_id = ticket.id and outgoing_message.state = 'bounced')`,
  },
  {
    name: 'last-mail-forged',
    type: 'flag',
    scope: 'ticket',
    family: 'ticket',
    sql: `coalesce((${ofLastMail('forged')})::boolean, false)`,
  },
  {
    name: 'last-mail-dmarc',
    type: 'choice',
    scope: 'ticket',
    family: 'ticket',
    options: 'authentication-results',
    mayBeEmpty: true,
    sql: `(${ofLastMail('dmarc')})`,
  },
  {
    name: 'queue-length',
    type: 'number',
    scope: 'ticket',
    family: 'ticket',
    sql: `(select coalesce(sum(delta), 0)::int from ticket_tally where ticket_tally.department_id = ticket.department_id and ticket_tally.status in ('new', 'open'))`,
  },
]
