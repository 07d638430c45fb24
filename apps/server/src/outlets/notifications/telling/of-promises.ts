import type { NotificationKind } from '@stoa/contract/notification-kinds'
import { slaEvents } from '../../../automation/sla/events.ts'
import type { Act } from '../../../platform/events/act.ts'
import { type LoggedEvent, on } from '../../../platform/events/follower.ts'
import { tell } from './tell.ts'
import { ticketNow } from './ticket-now.ts'

const tellOf = async (
  act: Act,
  event: LoggedEvent,
  mine: NotificationKind,
  departments: NotificationKind,
) => {
  const now = await ticketNow(act, event)
  if (!now) return
  const { departmentId, assigneeId } = now
  const candidates = [
    ...(assigneeId === null ? [] : [{ personId: assigneeId, kind: mine }]),
    ...(await now.colleagues()).map(personId => ({ personId, kind: departments })),
  ]
  await tell(act, event, { candidates, departmentId, data: { departmentId } })
}

/** Clocks that ran out, or soon will. */
export const ofPromises = [
  on(slaEvents, 'sla.warned', (act, event) => tellOf(act, event, 'sla-warned', 'department-sla-warned')),
  on(slaEvents, 'sla.breached', (act, event) =>
    tellOf(act, event, 'sla-breached', 'department-sla-breached'),
  ),
]
