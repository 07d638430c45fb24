import type { Status } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { permissionsIn } from '../../departments/queries.ts'
import * as commands from '../../tickets/commands.ts'
import { findTicketByCode, getTicketFacts } from '../../tickets/queries.ts'
import type { Came, Perform, Performing } from './performing.ts'

/** An act that says no more than its name: in these statuses it was so already. */
const bare =
  (soAlready: (status: Status) => boolean, command: (act: Act, ticketId: number) => Promise<void>) =>
  async (_: unknown, { act, ticket }: Performing): Promise<Came> => {
    if (soAlready(ticket.status)) return 'nothing'
    await command(act, ticket.id)
    return 'recorded'
  }

const is = (wanted: Status) => (status: Status) => status === wanted
const isNot = (wanted: Status) => (status: Status) => status !== wanted

export const standing = {
  'mark-answered': bare(is('answered'), commands.markAnswered),
  reopen: bare(status => status === 'new' || status === 'open', commands.reopenTicket),
  close: bare(is('closed'), commands.closeTicket),
  'mark-spam': bare(is('spam'), commands.markSpam),
  'unmark-spam': bare(isNot('spam'), commands.unmarkSpam),
  delete: bare(is('deleted'), commands.deleteTicket),
  restore: bare(isNot('deleted'), commands.restoreTicket),
}

export const resolve: Perform<'resolve'> = async ({ silent }, { act, ticket }) => {
  if (ticket.status === 'resolved') return 'nothing'
  await commands.resolveTicket(act, ticket.id, { silent })
  return 'recorded'
}

export const postpone: Perform<'postpone'> = async (action, { act, ticket }) => {
  const until = action.until
    ? Temporal.Instant.from(action.until)
    : act.clock.now().add({ seconds: action.for ?? 0 })
  await commands.postponeTicket(act, { ticketId: ticket.id, until })
  return 'recorded'
}

export const purge: Perform<'purge'> = async (_, { act, ticket, hands }) => {
  await hands.purgeTicket(act, ticket.id)
  return 'recorded'
}

/** Whoever runs a macro merges only into what that person could merge into by hand. */
export const merge: Perform<'merge'> = async ({ into }, { act, ticket, occasion, render, hands }) => {
  const target = await findTicketByCode(act.tx, await render('line', into))
  if (!target) return refuse('merge_target_unknown')
  if (target.id === ticket.id) return 'nothing'
  const { departmentId } = await getTicketFacts(act.tx, target.id)
  const { caller } = occasion
  if (caller && !(await permissionsIn(act.tx, caller, departmentId)).has('ticket.merge'))
    return refuse('merge_target_unknown')
  await hands.mergeTicket(act, { ticketId: ticket.id, intoId: target.id })
  return 'recorded'
}
