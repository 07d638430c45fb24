import { acts, type Channel, type Status, type Ticket, type TicketAct } from '@stoa/contract/ticket-shapes'
import { blockedBy, type Reason } from './blocked-by.ts'
import { mayBePurged } from './may-be-purged.ts'
import { type Move, nextStatus, type Return } from './next-status.ts'

type Standing = {
  status: Status
  assigneeId: number | null
  contactEmail: string
  channel: Channel
  mergedIntoId: number | null
  returnsTo: Return | null
}

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
  'mark-answered': { move: 'marked-answered', refusal: 'cannot_mark_answered' },
  'mark-spam': { move: 'marked-spam', refusal: 'ticket_spam' },
  delete: { move: 'deleted', refusal: 'ticket_deleted' },
}

/** The acts that take back what another one did; the permission for that one is enough. */
const takenBack: Partial<Record<TicketAct, TicketAct>> = {
  'unmark-spam': 'mark-spam',
  restore: 'delete',
  unmerge: 'merge',
}

/** Answering and giving away is for those whom the ticket was given to, where others hand out all work. */
const givenOut: readonly TicketAct[] = ['reply', 'assign']

/** What a viewer may do with a ticket now, and for the rest why not; screens never work it out again. */
export const whatCan = (ticket: Standing, viewer: Viewer): Pick<Ticket, 'can' | 'why'> => {
  const notGiven = viewer.onlyToSolve && ticket.assigneeId !== viewer.personId
  const reasonAgainst = (act: TicketAct): Reason | null => {
    if (!viewer.permissions.has(`ticket.${takenBack[act] ?? act}`)) return 'not_allowed'
    const unfit = unfitFor(act, ticket)
    if (unfit) return unfit
    if (notGiven && givenOut.includes(act)) return 'only_to_solve'
    if (act === 'reply' && ticket.channel === 'internal') return 'ticket_internal'
    if (act === 'reply' && ticket.contactEmail === '') return 'no_recipient'
    return null
  }
  const reasons = acts.map(act => [act, reasonAgainst(act)] as const)
  return {
    can: Object.fromEntries(reasons.map(([act, reason]) => [act, reason === null])) as Ticket['can'],
    why: Object.fromEntries(reasons.filter(([, reason]) => reason !== null)) as Ticket['why'],
  }
}

/** Why an act makes no sense on a ticket that is where it is. */
const unfitFor = (act: TicketAct, ticket: Standing): Reason | null => {
  const { status, mergedIntoId, returnsTo } = ticket
  if (act === 'forward' || act === 'split') return blockedBy(ticket)
  if (act === 'unmark-spam') return status === 'spam' ? null : 'not_spam'
  if (act === 'restore') return mergedIntoId ? 'ticket_merged' : status === 'deleted' ? null : 'not_deleted'
  if (act === 'purge') return mayBePurged(ticket) ? null : mergedIntoId ? 'ticket_merged' : 'cannot_purge'
  if (act === 'unmerge') return mergedIntoId ? null : 'not_merged'
  if (act === 'merge') return status === 'closed' ? null : blockedBy(ticket)
  const { move, refusal = null } = moves[act] ?? {}
  if (!move || nextStatus({ status, returnsTo }, move) !== null) return null
  return status === 'closed' && act === 'postpone' ? refusal : (blockedBy(ticket) ?? refusal)
}
