import type { deliveryRoutes } from './channels/delivery/routes.ts'
import type { createDeliverySender } from './channels/delivery/sender.ts'
import type { Caller } from './core/people/queries.ts'
import { letAnswerLeave, removeInfected, returnReply, sendReturnedReply } from './core/tickets/commands.ts'
import { getMessage, requireOnMessage } from './core/tickets/queries.ts'
import type { Platform } from './platform/platform.ts'
import { filesMayLeave } from './virus-scanning.ts'

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

/** What the sender asks and tells before a message of a ticket leaves. */
export const leavingNeeds = (platform: Platform): Parameters<typeof createDeliverySender>[2] => ({
  filesMayLeave: filesMayLeave(platform),
  leaves: messageId => letAnswerLeave(platform, messageId),
})
