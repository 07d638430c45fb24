import type { Permission } from '@stoa/contract/permissions'
import type { Ticket } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../platform/events/act.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { ticketFor } from './access.ts'
import { getTicket } from './reading/get-ticket.ts'

/** What every route of one ticket is asked with. */
export type On = { caller: Caller; params: { id: number } }

/** How routes run commands on one ticket. */
export const actsOn = (platform: Platform) => {
  /**
   * Runs a command on a ticket that the caller may see, where the role in its department has the route's permission;
   * others learn nothing, not even that it exists.
   */
  const on = <Result>(
    route: { permission: Permission },
    { caller, params }: On,
    command: (act: Act) => Promise<Result>,
  ): Promise<Result> =>
    write(platform, caller, async act => {
      await ticketFor(act.tx, caller, params.id, route.permission)
      return command(act)
    })

  const change = async (
    route: { permission: Permission },
    asked: On,
    command: (act: Act) => Promise<void>,
  ): Promise<Ticket> => {
    await on(route, asked, command)
    return getTicket(platform.db, asked.caller, asked.params.id)
  }

  return { on, change }
}
