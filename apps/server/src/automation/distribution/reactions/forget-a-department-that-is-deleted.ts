import { departmentEvents } from '../../../core/departments/events.ts'
import { on, type Reaction } from '../../../platform/events/follower.ts'
import { reviewOffers } from '../end-offers.ts'
import { ticketsOfferedIn } from '../store-offers.ts'
import { forgetSettings } from '../store-settings.ts'
import { forgetTurns } from '../store-turns.ts'

export const forgetADepartmentThatIsDeleted: Reaction = on(
  departmentEvents,
  'department.deleted',
  async (act, { data: { departmentId } }) => {
    const ticketIds = await ticketsOfferedIn(act.tx, departmentId)
    await reviewOffers(act, { ticketIds, whereLocked: 'wait' })
    await forgetSettings(act.tx, departmentId)
    await forgetTurns(act.tx, departmentId)
  },
)
