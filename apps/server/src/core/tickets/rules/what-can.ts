import { acts, type Status, type Ticket, type TicketAct } from '@stoa/contract/tickets'
import { nextStatus } from './next-status.ts'

type Reason = NonNullable<Ticket['why'][TicketAct]>

/** What a viewer may do with a ticket now, and for the rest why not; screens never work it out again. */
export const whatCan = (
  ticket: { status: Status; contactEmail: string },
  permissions: ReadonlySet<string>,
): Pick<Ticket, 'can' | 'why'> => {
  const reasonAgainst = (act: TicketAct): Reason | null => {
    if (!permissions.has(`ticket.${act}`)) return 'not_allowed'
    if (act === 'resolve' && nextStatus(ticket.status, 'resolved') === null) return 'already_resolved'
    if (act === 'reopen' && nextStatus(ticket.status, 'reopened') === null) return 'not_resolved'
    if (act === 'reply' && ticket.contactEmail === '') return 'no_recipient'
    return null
  }
  const reasons = acts.map(act => [act, reasonAgainst(act)] as const)
  return {
    can: Object.fromEntries(reasons.map(([act, reason]) => [act, reason === null])) as Ticket['can'],
    why: Object.fromEntries(reasons.filter(([, reason]) => reason !== null)) as Ticket['why'],
  }
}
