import { changeLevelOfTicket, takeTurn } from './automation/sla/commands.ts'
import { queueRuleMail } from './channels/email/outlet/commands.ts'
import { ownAddresses } from './channels/email/own-addresses.ts'
import type { Hands } from './core/actions/commands.ts'
import { openHeaders } from './core/actions/queries.ts'
import { type ErasesAlong, mergeTicket, purgeTicket } from './core/tickets/commands.ts'
import { queueRequest } from './outlets/webhooks/commands.ts'
import type { Platform } from './platform/platform.ts'

/** What actions of rules and macros come to beyond core. */
export const actionHands = (
  { config, secrets }: Pick<Platform, 'config' | 'secrets'>,
  erasesAlong: ErasesAlong,
): Hands => ({
  publicUrl: config.publicUrl,
  beforeChangingSlaLevels: takeTurn,
  changeSlaLevel: changeLevelOfTicket,
  mergeTicket: (act, given) => mergeTicket(act, given, ownAddresses),
  purgeTicket: (act, ticketId) => purgeTicket(act, ticketId, erasesAlong),
  queueMail: queueRuleMail,
  queueRequest: async (act, { headers, ...request }) =>
    (await queueRequest(
      act,
      { ...request, headers: openHeaders(headers, secrets) },
      { secrets, networks: config.requestNetworks },
    )) === null,
})
