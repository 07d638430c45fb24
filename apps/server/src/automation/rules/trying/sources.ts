import type { Trigger, When } from '@stoa/contract/rules'
import { type RawBuilder, sql } from 'kysely'
import { eventsIn, type Place, type Source, type Span } from '../../../core/conditions/queries.ts'
import { heardNames } from '../rules/triggers.ts'
import { delayOf, lineAt, type Measure, measurings } from '../time/rules/line.ts'

type Moments = { names: readonly string[]; which?: RawBuilder<boolean> }

const written = ['ticket.opened', 'message.received', 'reply.sent'] as const

/** Which events are a moment of each kind; the same as `triggersOf` says of one. */
const momentsOf: Record<Trigger, Moments> = {
  'ticket-created': { names: ['ticket.opened'] },
  'ticket-created-by-mail': {
    names: ['ticket.opened'],
    which: sql<boolean>`event.data ->> 'channel' = 'email'`,
  },
  'message-added': { names: written },
  'entry-added': { names: [...written, 'note.added', 'automatic-answer.sent'] },
  'before-message': { names: ['ticket.opened', 'message.received'] },
  'status-changed': { names: heardNames, which: sql<boolean>`event.data ? 'status'` },
  'tags-changed': { names: ['ticket.tagged', 'ticket.untagged'] },
  'ticket-transferred': { names: ['ticket.transferred'] },
  'ticket-assigned': {
    names: ['ticket.assigned', 'ticket.transferred'],
    which: sql<boolean>`event.data -> 'assigneeId' -> 'from' is distinct from event.data -> 'assigneeId' -> 'to'`,
  },
  'priority-changed': { names: ['ticket.prioritised'] },
  'sla-level-changed': { names: ['sla.level-changed'] },
  'sla-warned': { names: ['sla.warned'] },
  'sla-breached': { names: ['sla.breached'] },
  'relation-created': {
    names: ['ticket.opened', 'ticket.merged'],
    which: sql<boolean>`(event.name <> 'ticket.opened' or event.data ? 'followsId')`,
  },
  'delivery-changed': { names: ['delivery.sent', 'delivery.failed'] },
}

const ofEvents = (span: Span, triggers: readonly Trigger[]): Source => {
  const each = triggers.map(trigger => momentsOf[trigger])
  const names = [...new Set(each.flatMap(moments => moments.names))]
  const which = each.map(
    moments => sql`(event.name = any (${moments.names}::text[]) and ${moments.which ?? sql<boolean>`true`})`,
  )
  return eventsIn(span, names, sql<boolean>`(${sql.join(which, sql` or `)})`)
}

const before = (place: Place | null, at: RawBuilder<unknown>) =>
  place ? sql`and (${at}, ticket.id) < (${place.at}::timestamptz, ${place.id}::bigint)` : sql``

const inOrder = (base: RawBuilder<unknown>, limit: number | null) =>
  limit === null ? sql`` : sql`order by ${base} desc, ticket.id desc limit ${limit}`

/** Tickets that crossed the line in these days, as they were then. */
const whoCrossed = (span: Span, measure: Measure): Source => {
  const base = sql.ref(`ticket.${measurings[measure.measure].column}`)
  const crossing = sql`(${base} + make_interval(secs => ${delayOf(measure)}::float8))`
  const from = span.from.subtract({ seconds: delayOf(measure) })
  const to = lineAt(measure, span.to)
  const there = sql`${base} >= ${from} and ${base} <= ${to} and ticket.status <> 'closed' and ticket.purged_at is null`
  const rows = sql`
    select ticket.id as ticket_id, ${crossing} as at, ${base} as place_at, ticket.id as place,
           coalesce((select max(id) from event where event.ticket_id = ticket.id and event.at <= ${crossing}), 0) as id
    from ticket`
  return {
    past: true,
    since: span.from,
    repeats: false,
    page: (place, limit) => sql`${rows} where ${there} ${before(place, base)} ${inOrder(base, limit)}`,
    again: ticketIds => sql`${rows} where ticket.id = any (${ticketIds}::bigint[])`,
    count: sql`select count(*)::int as count from ticket where ${there}`,
  }
}

/** Tickets that are beyond the line, as they are: on these a rule that is switched on acts at once. */
const whoIsBeyond = (span: Span, measure: Measure): Source => {
  const base = sql.ref(`ticket.${measurings[measure.measure].column}`)
  const there = sql`${base} <= ${lineAt(measure, span.to)} and ticket.status <> 'closed' and ticket.purged_at is null`
  const rows = sql`
    select ticket.id as ticket_id, ticket.id, ${span.to}::timestamptz as at, ${base} as place_at, ticket.id as place from ticket`
  return {
    past: false,
    since: span.from,
    repeats: false,
    page: (place, limit) => sql`${rows} where ${there} ${before(place, base)} ${inOrder(base, limit)}`,
    again: ticketIds => sql`${rows} where ticket.id = any (${ticketIds}::bigint[])`,
    count: sql`select count(*)::int as count from ticket where ${there}`,
  }
}

/** At what a rule is tried. */
export const sourcesOf = (when: When, span: Span): Source[] =>
  when.kind === 'event' ? [ofEvents(span, when.triggers)] : [whoCrossed(span, when), whoIsBeyond(span, when)]
