import type { deliveryRoutes } from './channels/delivery/routes.ts'
import type { Caller } from './core/people/queries.ts'
import { removeInfected, returnReply, sendReturnedReply } from './core/tickets/commands.ts'
import { getMessage, requireOnMessage } from './core/tickets/queries.ts'
import type { Platform } from './platform/platform.ts'

type Needs = Parameters<typeof deliveryRoutes<Caller>>[1]
type Told = Parameters<typeof getMessage>[3]

/** What the routes of deliveries have to know of tickets and their messages. */
export const deliveryNeeds = ({ db }: Platform, told: Told): Needs => ({
  requireReply: (caller, id) => requireOnMessage(db, caller, id, 'ticket.reply'),
  returnReply,
  removeInfected,
  sendReturnedReply,
  getMessage: (caller, id) => getMessage(db, caller, id, told),
})
