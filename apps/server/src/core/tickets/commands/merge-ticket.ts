import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { OwnAddresses } from '../../contacts/queries.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { waits } from '../rules/standing.ts'
import { statusChange } from '../rules/status-change.ts'
import { lockTickets, moveTicket, type TicketRow } from '../store.ts'
import { joinTags, moveMessages, newestPreview } from '../store-merging.ts'
import { moveTasks } from '../teamwork/store-tasks.ts'
import { readyToJoin } from './join-participants.ts'

export type Merging = { ticketId: number; intoId: number; tags?: boolean; participants?: boolean }

/**
 * The messages, notes, files and tasks of a ticket are shown in another one from now on, and so is what its customer writes to it. Where
 * somebody waited for an answer to it, somebody waits for one in the other. Its tags, who took part, and who asked go along unless
 * that is not wished. It can be undone.
 * @throws not_found, cannot_merge, ticket_spam, ticket_deleted, ticket_merged
 */
export const mergeTicket = async (act: Act, given: Merging, ownAddresses: OwnAddresses): Promise<void> => {
  const { tx } = act
  const { ticketId, intoId, tags: withTags = true, participants: along = true } = given
  if (ticketId === intoId) return refuse('cannot_merge')
  const [source, target] = await lockBoth(tx, ticketId, intoId)
  const status = nextStatus(source, 'deleted') ?? refuse(blockedBy(source) ?? 'ticket_deleted')
  if (blockedBy(source) === 'ticket_spam') return refuse('ticket_spam')
  if (blockedBy(target)) return refuse('cannot_merge')
  const asked = waits(source.status)
  const after = (asked && nextStatus(target, 'customer-wrote')) || target.status
  const joinThem = await readyToJoin(tx, { source, target, along }, ownAddresses)
  await moveMessages(tx, given, act.clock.now())
  const tasks = await moveTasks(tx, given)
  const tags = withTags ? await joinTags(tx, given) : []
  const { participants, leftOut } = await joinThem()
  const preview = await newestPreview(tx, intoId)
  const left = await moveTicket(act, source, { status, mergedIntoId: intoId })
  await moveTicket(act, target, {
    status: after,
    answeredById: target.answeredById ?? source.answeredById,
    ...(asked && left.waitedSince && { waitingSince: earlier(left.waitedSince, target.waitingSince) }),
    ...(preview !== null && { preview }),
  })
  const into = { otherId: intoId, direction: 'into', ...statusChange(source.status, status) } as const
  await record(act, ticketEvents, 'ticket.merged', into, ticketId)
  const from = {
    otherId: ticketId,
    direction: 'from',
    ...statusChange(target.status, after),
    ...(asked && { asked }),
    ...(tasks.length > 0 && { tasks }),
    ...(tags.length > 0 && { tags }),
    ...(participants.length > 0 && { participants }),
    ...(leftOut.length > 0 && { leftOut }),
  } as const
  await record(act, ticketEvents, 'ticket.merged', from, intoId)
}

/** Locked in the one order that everybody keeps: the lower id first. @throws not_found */
export const lockBoth = async (tx: Tx, one: number, other: number): Promise<[TicketRow, TicketRow]> => {
  const rows = await lockTickets(tx, sql`select unnest(array[${one}, ${other}]::bigint[])`, {
    skipLocked: false,
  })
  const find = (id: number) => rows.find(row => row.id === id) ?? refuse('not_found')
  return [find(one), find(other)]
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant | null) =>
  other && Temporal.Instant.compare(other, one) < 0 ? other : one
