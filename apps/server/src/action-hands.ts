import { changeLevelOfTicket, takeTurn } from './automation/sla/commands.ts'
import { queueRuleMail } from './channels/email/outlet/commands.ts'
import type { Hands } from './core/actions/commands.ts'
import { queueRequest } from './outlets/webhooks/commands.ts'
import type { Platform } from './platform/platform.ts'

/** What actions of rules and macros come to beyond core. */
export const actionHands = ({ config, secrets }: Pick<Platform, 'config' | 'secrets'>): Hands => ({
  publicUrl: config.publicUrl,
  beforeChangingSlaLevels: takeTurn,
  changeSlaLevel: changeLevelOfTicket,
  queueMail: queueRuleMail,
  // One that can never go out is told in the log of requests.
  queueRequest: async (act, request) => {
    await queueRequest(act, request, { secrets, networks: config.requestNetworks })
  },
})
