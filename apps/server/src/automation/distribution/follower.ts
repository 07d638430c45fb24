import type { Follower } from '../../platform/events/follower.ts'
import { endOfferWhenItIsOver } from './reactions/end-offer-when-it-is-over.ts'
import { forgetADepartmentThatIsDeleted } from './reactions/forget-a-department-that-is-deleted.ts'
import { giveBackWhenAnAgentCannotBegin } from './reactions/give-back-when-an-agent-cannot-begin.ts'
import { giveOutWhenATicketWaits } from './reactions/give-out-when-a-ticket-waits.ts'
import { giveOutWhenAnAgentHasRoom } from './reactions/give-out-when-an-agent-has-room.ts'

/** For one event in this order: what is over ends, what cannot be begun goes back, what waits is given out. */
export const distributionFollower: Follower = {
  name: 'distribution',
  stage: 'automation',
  reactions: [
    forgetADepartmentThatIsDeleted,
    ...endOfferWhenItIsOver,
    ...giveBackWhenAnAgentCannotBegin,
    ...giveOutWhenATicketWaits,
    ...giveOutWhenAnAgentHasRoom,
  ],
}
