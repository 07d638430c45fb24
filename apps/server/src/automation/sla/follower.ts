import type { Follower } from '../../platform/events/follower.ts'
import { followDepartmentWhenTicketIsTransferred } from './reactions/follow-department-when-ticket-is-transferred.ts'
import { giveLevelWhenTicketIsOpened } from './reactions/give-level-when-ticket-is-opened.ts'
import { keepClocksWhenTicketChanges } from './reactions/keep-clocks-when-ticket-changes.ts'
import { recomputeClocksWhenDepartmentIsConfigured } from './reactions/recompute-clocks-when-department-is-configured.ts'

/** Chooses levels and keeps clocks. The order counts: clocks hear of a transfer before the level follows it. */
export const slaFollower: Follower = {
  name: 'sla',
  stage: 'automation',
  reactions: [
    giveLevelWhenTicketIsOpened,
    ...keepClocksWhenTicketChanges,
    followDepartmentWhenTicketIsTransferred,
    recomputeClocksWhenDepartmentIsConfigured,
  ],
}
