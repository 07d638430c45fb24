import type { Ticket } from '@stoa/contract/ticket-shapes'
import type { MovingAct } from '../steps-back.ts'
import type { BoardStatus } from './columns.ts'

type Why = NonNullable<Ticket['why'][keyof Ticket['why']]>

/** The act that takes a ticket to a column, or the words that say why none does. */
export type Move =
  | { act: MovingAct }
  | { reason: `errors:${Why}` | `tickets:board.${'neverNew' | 'newUntilAnswered' | 'customerOpens'}` }

const acts = { answered: 'mark-answered', postponed: 'postpone', resolved: 'resolve' } as const

/** Null where the ticket is there already. The server holds who may do what; here is only which act a column means. */
export function moveTo(ticket: Pick<Ticket, 'status' | 'can' | 'why'>, to: BoardStatus): Move | null {
  const { status } = ticket
  if (status === to) return null
  // What is postponed, or only marked as answered, comes back as what it was: only the server knows whether that is new.
  const comesBack = status === 'postponed' || (status === 'answered' && ticket.can.reopen)
  if (to === 'new' && !comesBack) return { reason: 'tickets:board.neverNew' }
  if (to === 'open' && status === 'new') return { reason: 'tickets:board.newUntilAnswered' }
  if (to === 'open' && status === 'answered' && !comesBack) return { reason: 'tickets:board.customerOpens' }
  const act = to === 'new' || to === 'open' ? 'reopen' : acts[to]
  return ticket.can[act] ? { act } : { reason: `errors:${ticket.why[act] ?? 'not_allowed'}` }
}
