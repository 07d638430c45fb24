import type { MuteReason } from '@stoa/contract/links'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'

/** Says that something that answers by itself kept silent, and why. `template`: what it would have said; null for a rule's mail. */
export const muteAutomaticAnswer = (
  act: Act,
  given: { ticketId: number; template: string | null; address: string; why: MuteReason },
): Promise<void> => {
  const { ticketId, ...data } = given
  return record(act, ticketEvents, 'automatic-answer.muted', data, ticketId)
}
