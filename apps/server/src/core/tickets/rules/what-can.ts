import { acts, type Status, type Ticket, type TicketAct } from '@stoa/contract/ticket-shapes'
import { type Move, nextStatus } from './next-status.ts'

type Reason = NonNullable<Ticket['why'][TicketAct]>

type Standing = { status: Status; assigneeId: number | null; contactEmail: string }

/** Who looks: what the role in the department of the ticket allows, and whether others hand out all work. */
type Viewer = {
  permissions: ReadonlySet<string>
  /** null: a program. */
  personId: number | null
  onlyToSolve: boolean
}

/** The acts that move a ticket, and why one that does not fit is refused. */
const moves: Partial<Record<TicketAct, { move: Move; refusal: Reason }>> = {
  reply: { move: 'agent-replied', refusal: 'ticket_closed' },
  resolve: { move: 'resolved', refusal: 'already_resolved' },
  reopen: { move: 'reopened', refusal: 'not_resolved' },
  postpone: { move: 'postponed', refusal: 'cannot_postpone' },
  close: { move: 'closed', refusal: 'not_resolved' },
}

/** Answering and giving away is for those whom the ticket was given to, where others hand out all work. */
const givenOut: readonly TicketAct[] = ['reply', 'assign']

/** What a viewer may do with a ticket now, and for the rest why not; screens never work it out again. */
export const whatCan = (ticket: Standing, viewer: Viewer): Pick<Ticket, 'can' | 'why'> => {
  const { status } = ticket
  const notGiven = viewer.onlyToSolve && ticket.assigneeId !== viewer.personId
  const reasonAgainst = (act: TicketAct): Reason | null => {
    if (!viewer.permissions.has(`ticket.${act}`)) return 'not_allowed'
    const { move, refusal = null } = moves[act] ?? {}
    if (move && nextStatus({ status, returnsTo: null }, move) === null)
      return status === 'closed' && act !== 'postpone' ? 'ticket_closed' : refusal
    if (notGiven && givenOut.includes(act)) return 'only_to_solve'
    if (act === 'reply' && ticket.contactEmail === '') return 'no_recipient'
    return null
  }
  const reasons = acts.map(act => [act, reasonAgainst(act)] as const)
  return {
    can: Object.fromEntries(reasons.map(([act, reason]) => [act, reason === null])) as Ticket['can'],
    why: Object.fromEntries(reasons.filter(([, reason]) => reason !== null)) as Ticket['why'],
  }
}
