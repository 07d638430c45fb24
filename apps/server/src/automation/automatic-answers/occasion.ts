import { readCompany } from '../../core/settings/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'

/** Later than this an automatic answer puzzles more than it helps. */
const tooLate = { hours: 24 }

/**
 * The ticket that a customer has to be told about; null where nobody waits for an automatic answer: a program wrote, an
 * agent entered it, or it was long ago.
 */
export const ticketToAnswer = (
  act: Act,
  event: LoggedEvent<{ automatic?: true; outgoing?: true; splitFromId?: number }>,
): number | null => {
  const { automatic, outgoing, splitFromId } = event.data
  if (automatic || outgoing || splitFromId !== undefined || event.actor.kind === 'user') return null
  return isRecent(act, event) ? event.ticketId : null
}

export const isRecent = (act: Act, { at }: Pick<LoggedEvent, 'at'>): boolean =>
  Temporal.Instant.compare(at.add(tooLate), act.clock.now()) > 0

/** The company's day. */
export const dayHere = async (act: Act, at: Temporal.Instant): Promise<Temporal.PlainDate> => {
  const company = await readCompany(act.tx)
  return at.toZonedDateTimeISO(company?.timeZone ?? 'UTC').toPlainDate()
}
