import { availabilityEvents } from '../../../core/availability/events.ts'
import { departmentEvents } from '../../../core/departments/events.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { drain, drainFor } from '../drain.ts'
import { distributionEvents } from '../events.ts'
import { pushingDepartments } from '../store-settings.ts'

/** A ticket does not wait any more: whoever has it has room for another, from any department. */
const whenDone = async (act: Act, ticketId: number | null): Promise<void> => {
  if (ticketId === null || (await pushingDepartments(act.tx, 'all')).length === 0) return
  const { assigneeId } = await getTicketFacts(act.tx, ticketId)
  if (assigneeId !== null) await drainFor(act, assigneeId)
}

const whenLeft = async (act: Act, personId: number | null): Promise<void> => {
  if (personId !== null) await drainFor(act, personId)
}

/** Somebody's load shrank, or somebody came, or the rules became others. */
export const giveOutWhenAnAgentHasRoom: readonly Reaction[] = [
  on(ticketEvents, 'reply.sent', async (act, { data, ticketId }) => {
    if (data.status) await whenDone(act, ticketId)
  }),
  on(ticketEvents, 'ticket.resolved', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.postponed', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.closed', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.marked-answered', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.marked-spam', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.deleted', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.merged', (act, { ticketId }) => whenDone(act, ticketId)),
  on(ticketEvents, 'ticket.assigned', (act, { data }) => whenLeft(act, data.assigneeId.from)),
  on(ticketEvents, 'ticket.transferred', (act, { data }) => whenLeft(act, data.assigneeId.from)),
  on(availabilityEvents, 'availability.changed', async (act, { data }) => {
    if (data.service === 'tickets' && data.to === 'online') await drainFor(act, data.personId)
  }),
  on(availabilityEvents, 'work-settings.changed', (act, { data }) => drainFor(act, data.personId)),
  on(departmentEvents, 'department.member-added', (act, { data }) => drain(act, data.departmentId)),
  on(departmentEvents, 'department.member-allocated', (act, { data }) => drain(act, data.departmentId)),
  on(departmentEvents, 'department.member-role-changed', (act, { data }) => drain(act, data.departmentId)),
  on(distributionEvents, 'department.distribution-changed', (act, { data }) => drain(act, data.departmentId)),
]
