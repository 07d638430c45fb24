import type { Status } from '@stoa/contract/ticket-shapes'
import { availabilityEvents } from '../../../core/availability/events.ts'
import { availabilityOf } from '../../../core/availability/queries.ts'
import { departmentEvents } from '../../../core/departments/events.ts'
import { allocatedMembers } from '../../../core/departments/queries.ts'
import { assignTicket } from '../../../core/tickets/commands.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import { getTicketFacts, heldTicketIds } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { takeBack } from '../end-offers.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { ticketsOfferedTo } from '../store-offers.ts'
import { returningDepartments } from '../store-settings.ts'

const isOnline = async (tx: Tx, personId: number) =>
  (await availabilityOf(tx, [personId], 'tickets')).get(personId)?.state === 'online'

const giveBack = (act: Act, ticketId: number) =>
  assignTicket(act, { ticketId, assigneeId: null, reason: 'agent-away' })

/** By what is true now: who came back in the meantime keeps everything. */
const whenAgentGoesAway = async (act: Act, personId: number): Promise<void> => {
  if (await isOnline(act.tx, personId)) return
  await oneAtATime(act.tx)
  await takeBack(act, await ticketsOfferedTo(act.tx, personId, null))
  const returning = await returningDepartments(act.tx)
  for (const ticketId of await heldTicketIds(act.tx, personId, returning)) await giveBack(act, ticketId)
}

/** What waits again while its agent is away goes back like what the agent held when leaving. */
const whenTicketWaitsAgain = async (act: Act, ticketId: number | null): Promise<void> => {
  const returning = await returningDepartments(act.tx)
  if (ticketId === null || returning.length === 0) return
  const { assigneeId, departmentId } = await getTicketFacts(act.tx, ticketId)
  if (assigneeId === null || !returning.includes(departmentId)) return
  if (await isOnline(act.tx, assigneeId)) return
  await oneAtATime(act.tx)
  await giveBack(act, ticketId)
}

const whenComesBack = async (
  act: Act,
  { status }: { status?: { to: Status } },
  ticketId: number | null,
): Promise<void> => {
  if (status?.to === 'new' || status?.to === 'open') await whenTicketWaitsAgain(act, ticketId)
}

const whenAgentGetsNoMore = async (
  act: Act,
  { departmentId, personId }: { departmentId: number; personId: number },
): Promise<void> => {
  const offered = await ticketsOfferedTo(act.tx, personId, departmentId)
  if (offered.length === 0) return
  const members = await allocatedMembers(act.tx, departmentId, 'tickets')
  if (!members.some(member => member.personId === personId)) await takeBack(act, offered)
}

export const giveBackWhenAnAgentCannotBegin: readonly Reaction[] = [
  on(availabilityEvents, 'availability.changed', async (act, { data }) => {
    if (data.service === 'tickets') await whenAgentGoesAway(act, data.personId)
  }),
  on(ticketEvents, 'message.received', async (act, { data, ticketId }) => {
    if (data.status) await whenTicketWaitsAgain(act, ticketId)
  }),
  on(ticketEvents, 'ticket.returned', (act, { ticketId }) => whenTicketWaitsAgain(act, ticketId)),
  on(ticketEvents, 'ticket.unmarked-spam', (act, { data, ticketId }) => whenComesBack(act, data, ticketId)),
  on(ticketEvents, 'ticket.restored', (act, { data, ticketId }) => whenComesBack(act, data, ticketId)),
  on(ticketEvents, 'ticket.merged', (act, { data, ticketId }) => whenComesBack(act, data, ticketId)),
  on(ticketEvents, 'ticket.unmerged', (act, { data, ticketId }) => whenComesBack(act, data, ticketId)),
  on(departmentEvents, 'department.member-removed', (act, { data }) => whenAgentGetsNoMore(act, data)),
  on(departmentEvents, 'department.member-allocated', (act, { data }) => whenAgentGetsNoMore(act, data)),
  on(departmentEvents, 'department.member-role-changed', (act, { data }) => whenAgentGetsNoMore(act, data)),
]
