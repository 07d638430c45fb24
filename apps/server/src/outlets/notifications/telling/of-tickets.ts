import type { NotificationKind } from '@stoa/contract/notification-kinds'
import { ticketEvents } from '../../../core/tickets/events.ts'
import { on } from '../../../platform/events/follower.ts'
import { eventsOfTicket } from '../../../platform/events/log-reader.ts'
import type { Candidate } from '../rules/most-specific.ts'
import { tell } from './tell.ts'
import { followersNow, ticketNow } from './ticket-now.ts'

const each = (personIds: readonly (number | null)[], kind: NotificationKind): Candidate[] =>
  personIds.flatMap(personId => (personId === null ? [] : [{ personId, kind }]))

/** A new ticket, in the department where it is after all rules. What colleagues write first, or split off, is no news. */
const ofNewTicket = on(ticketEvents, 'ticket.opened', async (act, event) => {
  const { outgoing, splitFromId } = event.data
  const now = outgoing || splitFromId !== undefined ? null : await ticketNow(act, event)
  if (!now) return
  const { departmentId } = now
  const candidates = each(await now.colleagues(), 'opened')
  await tell(act, event, { candidates, departmentId, data: { departmentId } })
})

const ofAssignment = on(ticketEvents, 'ticket.assigned', async (act, event) => {
  const now = await ticketNow(act, event)
  const { to } = event.data.assigneeId
  if (!now || now.assigneeId !== to) return
  await tell(act, event, { candidates: each([to], 'assigned'), departmentId: now.departmentId })
})

const ofTransfer = on(ticketEvents, 'ticket.transferred', async (act, event) => {
  const now = await ticketNow(act, event)
  const { departmentId, assigneeId } = event.data
  if (!now || now.departmentId !== departmentId.to) return
  const isGiven = assigneeId.to !== assigneeId.from && assigneeId.to === now.assigneeId
  const candidates = [
    ...each(isGiven ? [assigneeId.to] : [], 'assigned'),
    ...each(await now.colleagues(), 'transferred'),
  ]
  await tell(act, event, {
    candidates,
    departmentId: now.departmentId,
    data: { departmentId: now.departmentId },
  })
})

/** What a customer's program writes by itself is told to nobody: the list shows it. */
const ofCustomersAnswer = on(ticketEvents, 'message.received', async (act, event) => {
  const now = event.data.automatic ? null : await ticketNow(act, event)
  if (!now) return
  const { departmentId, assigneeId } = now
  const candidates = [
    ...each([assigneeId], 'answered'),
    ...each(await followersNow(act, event), 'answered-followed'),
    ...each(assigneeId === null ? await now.colleagues() : [], 'department-answered'),
  ]
  await tell(act, event, { candidates, departmentId, data: { departmentId } })
})

/** Whom the note names hears of that, and not of the note besides. */
const ofNote = on(ticketEvents, 'note.added', async (act, event) => {
  const now = await ticketNow(act, event)
  if (!now || event.ticketId === null) return
  const mentions: readonly { data: { messageId: number; personId: number } }[] = await eventsOfTicket(
    act.tx,
    event.ticketId,
    event.id,
    ['agent.mentioned'],
  )
  const named = mentions.flatMap(({ data }) => (data.messageId === event.data.messageId ? data.personId : []))
  const interested = [now.assigneeId, ...(await followersNow(act, event))]
  const candidates = each(interested, 'noted').filter(({ personId }) => !named.includes(personId))
  await tell(act, event, { candidates, departmentId: now.departmentId })
})

const ofMention = on(ticketEvents, 'agent.mentioned', async (act, event) => {
  const now = await ticketNow(act, event)
  if (!now) return
  await tell(act, event, {
    candidates: each([event.data.personId], 'mentioned'),
    departmentId: now.departmentId,
  })
})

export const ofTickets = [ofNewTicket, ofAssignment, ofTransfer, ofCustomersAnswer, ofNote, ofMention]
