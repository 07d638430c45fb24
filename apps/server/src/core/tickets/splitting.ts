import type { Ticket } from '@stoa/contract/ticket-shapes'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { permissionsIn } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { ticketFor } from './access.ts'
import { type Splitting, splitTicket } from './commands/split-ticket.ts'
import { findTicket } from './reading/get-ticket.ts'

/** Into another department only by those who may transfer there. @returns the new ticket; null where the caller may not see it */
export const split = async (platform: Platform, caller: Caller, given: Splitting): Promise<Ticket | null> => {
  const { ticketId } = await write(platform, caller, async act => {
    const ticket = await ticketFor(act.tx, caller, given.ticketId, 'ticket.split')
    const moves = given.departmentId !== null && given.departmentId !== ticket.departmentId
    const may = await permissionsIn(act.tx, caller, ticket.departmentId)
    if (moves && !may.has('ticket.transfer')) return refuse('not_allowed')
    return splitTicket(act, given)
  })
  return findTicket(platform.db, caller, ticketId)
}
