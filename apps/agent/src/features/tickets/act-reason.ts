import type { Ticket, TicketAct } from '@stoa/contract/ticket-shapes'
import { useText } from '../../lib/text.ts'

/** For a control of an act: nothing where it may be done, else what disables it and says why. */
export function useReason(ticket: Ticket, act: TicketAct) {
  const t = useText()
  if (ticket.can[act]) return null
  const code = ticket.why[act]
  return code ? t(`errors:${code}`) : t('errors:not_allowed')
}
