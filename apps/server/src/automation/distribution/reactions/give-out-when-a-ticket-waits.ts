import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'
import { drain } from '../drain.ts'
import { pushingDepartments } from '../store-settings.ts'

/** Of a department whose settings were changed since, `department.distribution-changed` tells. */
const pushing = oncePerBatch(tx => pushingDepartments(tx, 'all'))

const drainDepartment = async (act: Act, departmentId: number): Promise<void> => {
  if ((await pushing(act)).includes(departmentId)) await drain(act, departmentId)
}

const drainItsDepartment = async (act: Act, ticketId: number | null): Promise<void> => {
  if (ticketId === null || (await pushing(act)).length === 0) return
  const { departmentId } = await getTicketFacts(act.tx, ticketId)
  await drainDepartment(act, departmentId)
}

/** A ticket came into a queue. */
export const giveOutWhenATicketWaits: readonly Reaction[] = [
  on(ticketEvents, 'ticket.opened', (act, { data }) => drainDepartment(act, data.departmentId)),
  on(ticketEvents, 'ticket.transferred', (act, { data }) => drainDepartment(act, data.departmentId.to)),
  on(ticketEvents, 'ticket.assigned', async (act, { data, ticketId }) => {
    if (data.assigneeId.to === null) await drainItsDepartment(act, ticketId)
  }),
  on(ticketEvents, 'message.received', async (act, { data, ticketId }) => {
    if (data.status) await drainItsDepartment(act, ticketId)
  }),
  on(ticketEvents, 'reply.returned', async (act, { data, ticketId }) => {
    if (data.status) await drainItsDepartment(act, ticketId)
  }),
  on(ticketEvents, 'ticket.returned', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
  on(ticketEvents, 'ticket.reopened', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
  on(ticketEvents, 'ticket.unmarked-spam', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
  on(ticketEvents, 'ticket.restored', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
  on(ticketEvents, 'ticket.merged', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
  on(ticketEvents, 'ticket.unmerged', (act, { ticketId }) => drainItsDepartment(act, ticketId)),
]
