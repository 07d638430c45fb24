import { changeLevelOfTicket, takeTurn } from './automation/sla/commands.ts'
import { queueRuleMail } from './channels/email/outlet/commands.ts'
import type { Hands } from './core/actions/commands.ts'
import { refuse } from './platform/http/refusal.ts'
import type { Platform } from './platform/platform.ts'

/** What actions of rules and macros come to beyond core. */
export const actionHands = ({ config }: Pick<Platform, 'config'>): Hands => ({
  publicUrl: config.publicUrl,
  beforeChangingSlaLevels: takeTurn,
  changeSlaLevel: changeLevelOfTicket,
  queueMail: queueRuleMail,
  queueRequest: async () => refuse('invalid_request'),
})
