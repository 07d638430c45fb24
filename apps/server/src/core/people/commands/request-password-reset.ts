import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { peopleEvents } from '../events.ts'
import { endTokensOf, insertToken } from '../store/person-tokens.ts'
import { lockPersonByEmail } from '../store/persons.ts'

const lifetime = Temporal.Duration.from({ hours: 1 })

/** Makes a link and ends earlier ones; for an address that nobody active has, does nothing and says nothing. */
export const requestPasswordReset = async (act: Act, email: string): Promise<void> => {
  const person = await lockPersonByEmail(act.tx, email)
  if (person?.state !== 'active') return
  const now = act.clock.now()
  await endTokensOf(act.tx, person.id, 'password-reset', now)
  const tokenId = await insertToken(act.tx, {
    person_id: person.id,
    purpose: 'password-reset',
    created_at: now,
    expires_at: now.add(lifetime),
  })
  await record(act, peopleEvents, 'user.password-reset-requested', { personId: person.id, tokenId })
}
