import type { Act } from '../../../platform/events/act.ts'
import { lockPresence } from '../store.ts'
import { type Choice, isMeant } from './choose-availability.ts'
import { step } from './step.ts'

/** What somebody else chose for a person; who is not there becomes it at the return. Whether that is allowed is asked before. */
export const setAvailability = async (act: Act, personId: number, choice: Choice): Promise<void> => {
  const { present } = await lockPresence(act.tx, personId)
  const reason = act.actor.kind === 'user' && act.actor.id === personId ? 'chosen' : 'set-by-other'
  await step(act, [personId], ({ service }) =>
    isMeant(choice, service) ? { present, reason, chosen: choice.state } : null,
  )
}
