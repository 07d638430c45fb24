import type { Permission } from '@stoa/contract/permissions'
import type { ScheduledItem } from '@stoa/contract/scheduled'
import { sql } from 'kysely'
import type { Clock } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/database.ts'
import { departmentScope, permissionsIn } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { visibleTickets } from '../access.ts'
import { previewOf } from '../rules/preview.ts'

/** Which messages wait for a moment that was chosen; the ledger of deliveries knows, modules.ts hands its answer in. */
export type ScheduledDeliveries = (db: Db, now: Temporal.Instant) => Promise<Map<number, Temporal.Instant>>

type Row = {
  id: number
  code: string
  subject: string
  departmentId: number
  kind: ScheduledItem['kind']
  messageId: number | null
  at: Temporal.Instant | null
  to: string[]
  start: string
}

const MOST = 200
/** What an excerpt is made of. */
const LOOKED_AT = 1_000
const needs = {
  reply: ['ticket.reply', 'ticket.reply'],
  forward: ['ticket.reply', 'ticket.reply'],
  ticket: ['ticket.reopen', 'ticket.postpone'],
} as const satisfies Record<ScheduledItem['kind'], readonly [Permission, Permission]>

/** What the caller has put off: what they wrote that leaves later, and postponed tickets of theirs; the next first. */
export const listScheduled = async (
  { db, clock }: { db: Db; clock: Clock },
  caller: Caller,
  scheduledDeliveries: ScheduledDeliveries,
): Promise<ScheduledItem[]> => {
  if (caller.kind !== 'user') return []
  const [scope, leaves] = await Promise.all([
    departmentScope(db, caller),
    scheduledDeliveries(db, clock.now()),
  ])
  const { rows } = await sql<Row>`
    select ticket.id, ticket.code, ticket.subject, ticket.department_id as "departmentId",
           case when message.apart then 'forward' else 'reply' end as kind, message.id as "messageId",
           null::timestamptz as at, message.recipients || message.cc || message.bcc as to,
           left(message.body_text, ${LOOKED_AT}) as start
    from message join ticket on ticket.id = message.ticket_id
    where message.id = any(${[...leaves.keys()]}::bigint[]) and message.author_kind = 'user'
      and message.author_id = ${caller.id} and ${visibleTickets(scope)}
    union all
    (select ticket.id, ticket.code, ticket.subject, ticket.department_id, 'ticket', null, ticket.postponed_until,
            array_remove(array[coalesce(nullif(contact.name, ''), contact.email)], null), ticket.preview
     from ticket left join contact on contact.id = ticket.contact_id
     where ticket.status = 'postponed' and ticket.postponed_until is not null
       and (ticket.assignee_id = ${caller.id} or ticket.answered_by_id = ${caller.id}) and ${visibleTickets(scope)}
     order by ticket.postponed_until limit ${MOST})`.execute(db)
  const departments = [...new Set(rows.map(({ departmentId }) => departmentId))]
  const may = new Map(
    await Promise.all(departments.map(async id => [id, await permissionsIn(db, caller, id)] as const)),
  )
  return rows
    .map(({ id, code, subject, departmentId, kind, messageId, to, start, ...row }) => {
      const at = row.at ?? (messageId === null ? null : leaves.get(messageId))
      const [now, change] = needs[kind]
      const has = may.get(departmentId)
      return {
        kind,
        at: at?.toString() ?? '',
        ticket: { id, code, subject },
        messageId,
        to,
        excerpt: previewOf(start),
        can: { now: has?.has(now) ?? false, change: has?.has(change) ?? false },
      }
    })
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(0, MOST)
}
